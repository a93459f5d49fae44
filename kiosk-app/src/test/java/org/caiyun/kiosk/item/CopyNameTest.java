package org.caiyun.kiosk.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CopyNameTest {
    private static final Barcode BARCODE = new Barcode("DD20261123001");
    private static final OrderCode ORDER = new OrderCode("DD20261123001");

    @Test
    void aKeptNameIsFoundAgainAndABarcodeIsNoOrderOfTheSameText() {
        for (CopyName name : List.of(BARCODE, ORDER)) {
            assertThat(CopyName.ofKept(name.kept())).isEqualTo(name);
        }
        assertThat(BARCODE.kept()).isEqualTo("DD20261123001").isNotEqualTo(ORDER.kept());
    }

    /** So that no code of an order gets into a record that asks for a barcode. */
    @Test
    void anOrderHasNoBarcode() {
        assertThat(BARCODE.barcodeText()).isEqualTo("DD20261123001");
        assertThat(ORDER.barcodeText()).isEmpty();
    }

    /** The sign that keeps the two apart can stand in neither. */
    @Test
    void textThatNoLabelHasIsNoOrder() {
        assertThat(OrderCode.parse("order|1")).isEmpty();
        assertThat(OrderCode.parse("")).isEmpty();
        assertThatThrownBy(() -> new OrderCode("1".repeat(65))).hasMessage("not an order code: 65 characters");
    }
}

package org.caiyun.kiosk.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BarcodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "A|B",
                "A\nB",
                "A\u007F",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void textThatABookCannotHaveIsRefused(String text) {
        assertThat(Barcode.parse(text)).isEmpty();
        assertThatThrownBy(() -> new Barcode(text)).hasMessage("not a barcode: " + text.length() + " characters");
    }

    @Test
    void anyOtherTextIsOne() {
        assertThat(Barcode.parse("NM 00012345")).contains(new Barcode("NM 00012345"));
        assertThat(Barcode.parse("9".repeat(64))).contains(new Barcode("9".repeat(64)));
    }
}

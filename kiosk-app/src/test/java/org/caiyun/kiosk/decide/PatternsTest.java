package org.caiyun.kiosk.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.tag.OwnerPattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PatternsTest {
    @ParameterizedTest
    @CsvSource({
        "CN-150700, CN-150700, true",
        "CN-150700, cn-150700, true",
        "CN-150700, CN-1507001, false",
        "CN-1507*, CN-150702, true",
        "CN-1507*, CN-1507, true",
        "CN-1507*, CN-1508, false",
        "*-HLR*, CN-HLR-2, true",
        "DE.1, DEX1, false"
    })
    void anOwnerMustFitAsAWhole(String pattern, String owner, boolean fits) {
        assertThat(new OwnerPattern(pattern).matches(owner)).isEqualTo(fits);
    }

    @Test
    void aBarcodeMustFitAsAWhole() {
        var pattern = new BarcodePattern("0[0-9]{7}");

        assertThat(pattern.matches(new Barcode("01234567"))).isTrue();
        assertThat(pattern.matches(new Barcode("012345678"))).isFalse();
    }

    @Test
    void aPatternThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new OwnerPattern("CN 15")).hasMessageContaining("not a pattern");
        assertThat(OwnerPattern.parse("CN 15")).isEmpty();
        assertThat(BarcodePattern.parse("[0-9{8}")).isEmpty();
        assertThat(BarcodePattern.parse("")).isEmpty();
        assertThat(BarcodePattern.parse("0".repeat(201))).isEmpty();
    }
}

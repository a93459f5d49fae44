package org.caiyun.kiosk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.caiyun.kiosk.config.yaml.YamlFormat;
import org.caiyun.kiosk.config.yaml.YamlResult;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.kiosk.item.Barcode;
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
    }

    @ParameterizedTest
    @CsvSource({
        "serial:/dev/ttyUSB0, true",
        "serial:/dev/serial/by-id/usb-FTDI?parity=odd&baud=115200, true",
        "serial:/dev/ttyUSB0?baud=9600&baud=9600, false",
        "serial:/dev/ttyUSB0?baud=49, false",
        "serial:/dev/ttyUSB0?baud=4000001, false",
        "serial:ttyUSB0, false",
        "tcp:[::1]:6001, true",
        "tcp:acs.example.org:65535, true",
        "tcp:acs.example.org:65536, false",
        "tcp:acs.example.org, false",
        "usb:/dev/usb/lp0, true",
        "pins:gpiochip0, true",
        "pins:, false",
        "http://acs.example.org, false"
    })
    void aLineAddressHasOneOfFourForms(String line, boolean fits) {
        var format = new YamlFormat<>("A line", s -> s.required("line", LineForm.type(LineForm.values())));

        var result = format.read(new YamlSource("line", "line: '" + line + "'"));

        assertThat(result instanceof YamlResult.Good<String>).isEqualTo(fits);
    }
}

package org.caiyun.kiosk.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.caiyun.kiosk.config.yaml.YamlFormat;
import org.caiyun.kiosk.config.yaml.YamlResult;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LineFormTest {
    @ParameterizedTest
    @CsvSource({
        "serial:/dev/ttyUSB0, true",
        "serial:/dev/serial/by-id/usb-FTDI?parity=odd&baud=115200, true",
        "serial:/dev/ttyUSB0?baud=9600&baud=9600, false",
        "serial:/dev/ttyUSB0?baud=49, false",
        "serial:/dev/ttyUSB0?baud=4000001, false",
        "serial:usb-0403:6001?baud=38400&parity=even, true",
        "serial:usb-0403:6001/A50285BI, true",
        "serial:usb-0403, false",
        "serial:ttyUSB0, false",
        "tcp:[::1]:6001, true",
        "tcp:acs.example.org:65535, true",
        "tcp:acs.example.org:65536, false",
        "tcp:acs.example.org, false",
        "tls:acs.example.org:6443, true",
        "tls:[::1]:6443, true",
        "tls:acs.example.org, false",
        "usb:/dev/usb/lp0, true",
        "pins:gpiochip0, true",
        "pins:, false",
        "http://acs.example.org, false"
    })
    void aLineAddressHasOneOfTheForms(String line, boolean fits) {
        var format = new YamlFormat<>("A line", s -> s.required("line", LineForm.type(LineForm.values())));

        var result = format.read(new YamlSource("line", "line: '" + line + "'"));

        assertThat(result instanceof YamlResult.Good<String>).isEqualTo(fits);
    }
}

package org.caiyun.kiosk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class RfidConfigTest {
    static Stream<Arguments> readers() {
        return Stream.of(
                arguments("driver: feig", new RfidProtocol.Feig(255, false, true, false)),
                arguments("driver: feig, address: 3, advanced: true", new RfidProtocol.Feig(3, true, true, false)),
                arguments("driver: d6", new RfidProtocol.D6()),
                arguments("driver: rr3036", new RfidProtocol.Rr3036(0)),
                arguments("driver: rr3036, address: 7", new RfidProtocol.Rr3036(7)));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void choosesTheReaderByOneLine(String line, RfidProtocol protocol) {
        assertThat(ConfigFiles.good(configuration(line)).devices().rfid().protocol())
                .isEqualTo(protocol);
    }

    static Stream<Arguments> strangeKeys() {
        return Stream.of(
                arguments("driver: d6, address: 0", "5: devices.rfid.address: driver d6 has no address"),
                arguments("driver: rr3036, advanced: true", "5: devices.rfid.advanced: driver rr3036 has no advanced"),
                arguments(
                        "driver: d6, mendScanMode: true",
                        "5: devices.rfid.mendScanMode: driver d6 has no mendScanMode"));
    }

    @ParameterizedTest
    @MethodSource("strangeKeys")
    void refusesAKeyOfAnotherReader(String line, String problem) {
        assertThat(ConfigFiles.problems(configuration(line)))
                .singleElement()
                .asString()
                .endsWith(problem);
    }

    private static String configuration(String line) {
        return ConfigFiles.text("least.yaml").replace("driver: feig", line);
    }
}

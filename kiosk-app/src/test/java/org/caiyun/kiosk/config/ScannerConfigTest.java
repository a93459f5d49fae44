package org.caiyun.kiosk.config;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.scan.ScannerIdentity;
import org.caiyun.device.scan.ScannerSettings;
import org.caiyun.device.scan.ScannerSettings.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ScannerConfigTest {
    private static final String LINE = "line: \"serial:/dev/ttyUSB2\"";

    @Test
    void aMachineHasNoScannerUnlessOneIsWritten() {
        assertThat(ConfigFiles.good(ConfigFiles.text("least.yaml")).devices().scanner())
                .isEqualTo(new ScannerConfig.None());
    }

    @Test
    void aLineAloneIsAScannerThatReadsByItself() {
        assertThat(ConfigFiles.good(configuration(LINE)).devices().scanner())
                .isEqualTo(new ScannerConfig.OnLine("serial:/dev/ttyUSB2", ScannerSettings.SELF_SCANNING));
    }

    @Test
    void readsCommandsInHexadecimalDigits() {
        assertThat(ConfigFiles.good(configuration(LINE + ", start: 16540D, stop: 16 55 0d, again: 2s"))
                        .devices()
                        .scanner())
                .isEqualTo(new ScannerConfig.OnLine(
                        "serial:/dev/ttyUSB2",
                        new ScannerSettings(
                                Bytes.ofHex("16540D"),
                                Bytes.ofHex("16550D"),
                                Bytes.EMPTY,
                                new ScannerIdentity.NotAsked(),
                                Ending.TERMINATOR_OR_SILENCE,
                                ofSeconds(2))));
    }

    static Stream<Arguments> mistakes() {
        var hex = "expected 1 to 64 bytes in hexadecimal digits such as 16 54 0D";
        return Stream.of(
                arguments("start: 16540D", "devices.scanner.line: missing; expected serial:"),
                arguments(LINE + ", start: 165", "devices.scanner.start: " + hex),
                arguments(LINE + ", start: SYN, acknowledge: 06", "devices.scanner.start: " + hex),
                arguments(LINE + ", acknowledge: 06", "devices.scanner.acknowledge: needs start, to which it is"),
                arguments(LINE + ", identity: 3F", "devices.scanner.answer: identity and answer are written both"),
                arguments(LINE + ", answer: 3F", "devices.scanner.identity: identity and answer are written both"),
                arguments(LINE + ", ending: cr", "devices.scanner.ending: expected one of terminator,"),
                arguments(LINE + ", again: 5ms", "devices.scanner.again: expected a time from 100ms to 1m"),
                arguments(LINE + ", driver: gm65", "devices.scanner.driver: "),
                arguments("line: \"usb:/dev/usb/lp0\"", "devices.scanner.line: expected serial:"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhatIsWrong(String keys, String problem) {
        assertThat(ConfigFiles.problems(configuration(keys)))
                .singleElement()
                .asString()
                .contains(problem);
    }

    private static String configuration(String keys) {
        return ConfigFiles.text("least.yaml").replace("devices:\n", "devices:\n  scanner: { " + keys + " }\n");
    }
}

package org.caiyun.device.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ByteLinesTest {
    @ParameterizedTest
    @CsvSource({"serial:/dev/ttyS0, SerialLine", "tcp:board:502, TcpLine", "usb:/dev/usb/lp0, FileLine"})
    void makesTheLineThatTheAddressAsksFor(String address, String kind) {
        assertThat(ByteLines.to(LineAddress.parse(address), "device"))
                .hasValueSatisfying(
                        line -> assertThat(line.getClass().getSimpleName()).isEqualTo(kind));
    }

    @Test
    void noBytesTravelOverPins() {
        assertThat(ByteLines.to(new LineAddress.Pins("gpiochip0"), "board")).isEmpty();
    }
}

package org.caiyun.device.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.caiyun.device.line.LineAddress.Parity;
import org.caiyun.device.line.LineAddress.Pins;
import org.caiyun.device.line.LineAddress.Serial;
import org.caiyun.device.line.LineAddress.Tcp;
import org.caiyun.device.line.LineAddress.Tls;
import org.caiyun.device.line.LineAddress.UsbPrinter;
import org.caiyun.device.line.LineAddress.UsbSerial;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class LineAddressTest {
    static Stream<Arguments> addresses() {
        return Stream.of(
                arguments("serial:/dev/ttyUSB0", new Serial("/dev/ttyUSB0", 9600, Parity.NONE)),
                arguments("serial:/dev/ttyUSB0?baud=38400", new Serial("/dev/ttyUSB0", 38400, Parity.NONE)),
                arguments("serial:/dev/ttyS1?parity=odd", new Serial("/dev/ttyS1", 9600, Parity.ODD)),
                arguments(
                        "serial:/dev/serial/by-id/usb-FTDI_a:b-if00?baud=38400&parity=even",
                        new Serial("/dev/serial/by-id/usb-FTDI_a:b-if00", 38400, Parity.EVEN)),
                arguments("serial:/dev/ttyS1?parity=none&baud=115200", new Serial("/dev/ttyS1", 115200, Parity.NONE)),
                arguments(
                        "serial:usb-0403:6001?baud=38400&parity=even",
                        new UsbSerial(new UsbId(0x0403, 0x6001, ""), 38400, Parity.EVEN)),
                arguments(
                        "serial:usb-067B:2303/A50285BI",
                        new UsbSerial(new UsbId(0x67B, 0x2303, "A50285BI"), 9600, Parity.NONE)),
                arguments("tcp:io-board.local:502", new Tcp("io-board.local", 502)),
                arguments("tcp:[::1]:6001", new Tcp("::1", 6001)),
                arguments("tls:acs.example.org:6443", new Tls("acs.example.org", 6443)),
                arguments("tls:[::1]:6443", new Tls("::1", 6443)),
                arguments("usb:/dev/usb/lp0", new UsbPrinter("/dev/usb/lp0")),
                arguments("pins:gpiochip0", new Pins("gpiochip0")));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("", "serial:/dev/NAME"),
                arguments("/dev/ttyUSB0", "serial:/dev/NAME"),
                arguments("com:1", "serial:/dev/NAME"),
                arguments("serial:ttyUSB0", "absolute device path"),
                arguments("serial:", "absolute device path"),
                arguments("serial:/dev/tty\0", "absolute device path"),
                arguments("serial:/dev/ttyS0?", "baud=NUMBER or parity"),
                arguments("serial:/dev/ttyS0?speed=1", "baud=NUMBER or parity"),
                arguments("serial:/dev/ttyS0?baud", "a baud rate such as"),
                arguments("serial:/dev/ttyS0?baud=fast", "a baud rate such as"),
                arguments("serial:/dev/ttyS0?baud=-1", "a baud rate such as"),
                arguments("serial:/dev/ttyS0?baud=99999999", "a baud rate such as"),
                arguments("serial:/dev/ttyS0?baud=49", "from 50 to 4000000"),
                arguments("serial:/dev/ttyS0?baud=4000001", "from 50 to 4000000"),
                arguments("serial:/dev/ttyS0?parity=EVEN", "parity=none, even or odd"),
                arguments("serial:/dev/ttyS0?baud=9600&baud=19200", "each serial setting once"),
                arguments("serial:usb-0403", "expected USB numbers"),
                arguments("serial:usb-0403:60011", "expected USB numbers"),
                arguments("serial:usb-0403:6001/", "expected USB numbers"),
                arguments("serial:usb-0403:6001?baud=49", "from 50 to 4000000"),
                arguments("tcp:host", "tcp:HOST:PORT"),
                arguments("tls:host", "tls:HOST:PORT"),
                arguments("tls::6443", "expected tls:host:port, the host is missing"),
                arguments("tls:host:70000", "from 1 to 65535"),
                arguments("tls:::1:6443", "brackets around an IPv6 address, as in tls:"),
                arguments("tcp::502", "the host is missing"),
                arguments("tcp:host:", "a TCP port"),
                arguments("tcp:host:0", "from 1 to 65535"),
                arguments("tcp:host:65536", "from 1 to 65535"),
                arguments("tcp:::1:502", "brackets"),
                arguments("usb:lp0", "absolute device path"),
                arguments("pins: ", "the chip is missing"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void readsWhatTheConfigurationWrites(String text, LineAddress expected) {
        assertThat(LineAddress.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void writesWhatItReadsBack(String text, LineAddress address) {
        assertThat(LineAddress.parse(address.text())).as(text).isEqualTo(address);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhatItExpected(String text, String expected) {
        assertThatThrownBy(() -> LineAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(expected);
    }
}

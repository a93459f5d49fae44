package org.caiyun.kiosk.library.sip2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sums worked out by hand and from published samples (reference page on SIP2, section 3). */
final class Sip2ChecksumTest {
    private static final String CHINESE = "101YNN20260101    120000AO图书馆|ABK1|AQ总馆|AJ红楼梦|AY3AZ";

    @ParameterizedTest
    @MethodSource("published")
    void addsTheBytesOfTheWire(String text, Charset charset, String checksum) {
        Bytes bytes = Bytes.ofText(text, charset);

        assertThat(Sip2Checksum.hex(Sip2Checksum.ofBytes(bytes, bytes.size()))).isEqualTo(checksum);
    }

    static Stream<Arguments> published() {
        return Stream.of(
                Arguments.of("97AZ", UTF_8, "FEF5"),
                Arguments.of("96AZ", UTF_8, "FEF6"),
                Arguments.of("941AY0AZ", UTF_8, "FDFD"),
                Arguments.of("9900302.00AY1AZ", UTF_8, "FCA5"),
                Arguments.of("9300CNscclient|COclientpwd|CPkiosk1|AY0AZ", UTF_8, "F134"),
                Arguments.of(
                        "09N20260101    12000020260101    120000APkiosk|AOKIOSK|ABK0001|AC|CH|BIN|AY2AZ",
                        UTF_8,
                        "EC62"),
                Arguments.of(CHINESE, UTF_8, "E3C2"),
                Arguments.of(CHINESE, Charset.forName("GB18030"), "E88D"));
    }

    @Test
    void addsCodePointsAsSomeServersDo() {
        assertThat(Sip2Checksum.hex(Sip2Checksum.ofCodePoints(CHINESE, CHINESE.length())))
                .isEqualTo("6BD7");
    }

    /** dp2, issue 765; the tail does not count, nor the delimiter before it. */
    @Test
    void addsCharactersWithoutTheTailAsDp2Does() {
        String answer = "301YNN20220223    190718AO|AAP001|ABB001|AJ怪物大师|AH2024-11-19|AF成功|AG成功|";

        assertThat(Sip2Checksum.hex(Sip2Checksum.ofDp2(answer + "AY4AZ", answer.length())))
                .isEqualTo("FDCE");
        assertThat(Sip2Checksum.hex(Sip2Checksum.ofDp2("941", 3))).isEqualTo("FF62");
        assertThat(Sip2Checksum.ofDp2("", 0)).isZero();
    }

    @Test
    void countsACharacterBeyondTheBasicPlaneOnce() {
        assertThat(Sip2Checksum.ofCodePoints("\uD840\uDC01", 2)).isEqualTo(0xFFFF);
        assertThat(Sip2Checksum.ofCodePoints("\uD840", 1)).as("half of one").isEqualTo(-0xD840 & 0xFFFF);
    }
}

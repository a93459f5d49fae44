package org.caiyun.kiosk.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class IsilCodeTest {
    static Stream<Arguments> published() {
        return TagVector.ofKind("isil")
                .flatMap(v -> Stream.concat(
                                Stream.of(v.text("hex")),
                                v.node().path("alsoValid").valueStream().map(JsonNode::asText))
                        .map(hex -> arguments(v.id(), hex, v.text("text"))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("published")
    void readsAnIsilInEachOfItsCodes(String id, String hex, String text) {
        assertThat(IsilCode.decode(Bytes.ofHex(hex))).as(id).isEqualTo(text);
    }

    @Test
    void shiftsForOneCharacterAndLatchesUntilChanged() {
        // A=00001, shift lower 11101 b=00010, C=00011, latch lower 11100 d=00100 e=00101, shift upper 11101 F=00110,
        // g=00111
        // latch digits 11110 1=0001, shift lower 1111 h=01000, 2=0010, latch upper 1100 I=01001, padded with ones
        Bytes code = bits("00001 11101 00010 00011 11100 00100 00101 11101 00110 00111"
                + "11110 0001 1111 01000 0010 1100 01001");

        assertThat(IsilCode.decode(code)).isEqualTo("AbCdeFg1h2I");
    }

    @Test
    void readsSlashAndColonInTheSetsThatHaveThem() {
        // ':' 11011, latch lower 11100, '/' 11011, latch digits 11110, ':' 1011, '-' 1010
        assertThat(IsilCode.decode(bits("11011 11100 11011 11110 1011 1010"))).isEqualTo(":/:-");
    }

    @Test
    void readsNothingInPaddingAlone() {
        assertThat(IsilCode.decode(Bytes.ofHex("FF"))).isEmpty();
    }

    private static Bytes bits(String text) {
        String digits = text.replace(" ", "");
        String padded = digits + "1".repeat((8 - digits.length() % 8) % 8);
        var bytes = new int[padded.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = Integer.parseInt(padded.substring(8 * i, 8 * i + 8), 2);
        }
        return Bytes.of(bytes);
    }
}

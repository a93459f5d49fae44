package org.caiyun.kiosk.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.tag.AllianceCode.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class AllianceCodeTest {
    static Stream<TagVector> codes() {
        return TagVector.ofKind("gx-code");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void readsAPublishedIdentifier(TagVector vector) {
        assertThat(AllianceCode.decode(kind(vector), vector.hex("hex"))).contains(vector.text("text"));
    }

    /** In an EPC zeros follow to its end. */
    @ParameterizedTest
    @MethodSource("codes")
    void readsAPublishedIdentifierInItsEpc(TagVector vector) {
        int room = kind(vector) == Kind.BITS_96 ? 8 : 12;
        var field = Bytes.copyOf(Arrays.copyOf(vector.hex("hex").toArray(), room));

        assertThat(AllianceCode.decode(kind(vector), field)).contains(vector.text("text"));
    }

    @Test
    void readsPlainCharactersWhereTheEpcIsLong() {
        assertThat(AllianceCode.decode(Kind.BITS_144, Bytes.ofHex("4142432D303132333435363738390000".substring(0, 28))))
                .contains("ABC-0123456789");
    }

    @ParameterizedTest
    @CsvSource({
        "BITS_96, 00, no characters",
        "BITS_96, 0F, fifteen characters",
        "BITS_96, 15414243303100, bits beside the count",
        "BITS_96, 0541424330, four characters of five",
        "BITS_96, 054142433031320000, six characters of five",
        "BITS_96, 05414243303100000001, more bytes than the code has",
        "BITS_96, EA374911E4C00001, more digits than are counted",
        "BITS_96, EA374911FFC00000, a fourth character that is no digit",
        "BITS_96, EA374911E4C0, a packed identifier cut short",
        "BITS_128, AC77008046410C0201304911, a bit beside the packed characters",
        "BITS_128, AC770000464100C201304911, a packed character that is none",
        "BITS_144, 4142430044, text after zeros",
        "BITS_144, 0000, nothing",
    })
    void refusesWhatNoEncoderWrites(Kind kind, String hex, String what) {
        assertThat(AllianceCode.decode(kind, Bytes.ofHex(hex))).as(what).isEmpty();
    }

    private static Kind kind(TagVector vector) {
        return vector.node().path("bits").asInt() == 96 ? Kind.BITS_96 : Kind.BITS_128;
    }
}

package org.caiyun.kiosk.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class CompactionTest {
    static Stream<TagVector> published() {
        return TagVector.ofKind("compaction");
    }

    @ParameterizedTest
    @MethodSource("published")
    void undoesWhatOthersCompacted(TagVector vector) {
        var compaction = Compaction.ofPrecursor(vector.node().path("compaction").asInt() << 4);

        assertThat(compaction.decode(vector.hex("hex"))).isEqualTo(new Decompacted.Text(vector.text("text")));
    }

    static Stream<Arguments> readable() {
        return Stream.of(
                arguments(
                        "an integer may begin with zero bytes",
                        Compaction.INTEGER,
                        "000000000000000000 01E240",
                        "123456"),
                arguments("an integer of zero", Compaction.INTEGER, "0000", "0"),
                arguments("an odd number of digits is padded with F", Compaction.NUMERIC, "091F", "091"),
                arguments("a full group of zeros is padding of 5 bits", Compaction.FIVE_BIT, "1040", "BA"),
                arguments(
                        "a group 100000 that fills the byte is padding of 6 bits", Compaction.SIX_BIT, "0420E0", "ABC"),
                arguments("a space before other padding is a space", Compaction.SIX_BIT, "0608", "A "),
                arguments(
                        "a full group of ones is padding of 7 bits", Compaction.SEVEN_BIT, "62C99B46AD9BFF", "1234567"),
                arguments("octets are ISO 8859-1", Compaction.OCTET_STRING, "41E9", "A\u00E9"),
                arguments("UTF-8", Compaction.UTF_8, "E88D89E58E9F", "草原"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readable")
    void reads(String rule, Compaction compaction, String hex, String text) {
        assertThat(compaction.decode(Bytes.ofHex(hex))).as(rule).isEqualTo(new Decompacted.Text(text));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("an integer of 20 digits", Compaction.INTEGER, "8AC7230489E80000"),
                arguments("an integer of nine bytes", Compaction.INTEGER, "010000000000000000"),
                arguments("A among digits", Compaction.NUMERIC, "1A34"),
                arguments("padding among digits", Compaction.NUMERIC, "1F34"),
                arguments("zeros before the end of 5-bit characters", Compaction.FIVE_BIT, "00410820"),
                arguments("ones before the end of 7-bit characters", Compaction.SEVEN_BIT, "FF0F1E3C"),
                arguments("half a UTF-8 character", Compaction.UTF_8, "E88D"),
                arguments("an overlong UTF-8 form", Compaction.UTF_8, "C0AF"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses(String rule, Compaction compaction, String hex) {
        assertThat(compaction.decode(Bytes.ofHex(hex))).as(rule).isInstanceOf(Decompacted.Refused.class);
    }

    @ParameterizedTest
    @EnumSource
    void readsNothingAsEmptyText(Compaction compaction) {
        assertThat(compaction.decode(Bytes.EMPTY)).isEqualTo(new Decompacted.Text(""));
    }

    @ParameterizedTest
    @EnumSource(names = {"APPLICATION_DEFINED", "OCTET_STRING"})
    void leavesControlCodesAsOctets(Compaction compaction) {
        Bytes binary = Bytes.ofHex("A2B380");

        assertThat(compaction.decode(binary)).isEqualTo(new Decompacted.Octets(binary));
    }
}

package org.caiyun.kiosk.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UrnCode40Test {
    static Stream<TagVector> alone() {
        return TagVector.ofKind("uhf-uii");
    }

    @ParameterizedTest
    @MethodSource("alone")
    void readsAPublishedEpc(TagVector vector) {
        assertThat(UrnCode40.decode(vector.hex("uiiHex"))).contains(vector.text("uii"));
    }

    /** 10E2 is {@code B.A}; the bytes behind it are the escapes' own. */
    @ParameterizedTest
    @CsvSource({
        "10E2, B.A",
        "10E20000, B.A",
        "10E2FB0000000001, B.A000000001",
        "10E2FB00000000010000, B.A000000001",
        "10E2FC61, B.Aa",
        "10E2FDC3A9, B.Aé",
        "10E2FEE88D89, B.A草",
        "10E2FEE88D8910E2, B.A草B.A",
    })
    void readsWordsAndEscapes(String hex, String text) {
        assertThat(UrnCode40.decode(Bytes.ofHex(hex))).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10E2FF00", // no escape
                "10E2FAFF", // beyond the last character
                "10E241", // half a word
                "10E2FB", // a number that is cut short
                "10E2FB21000000", // the same
                "10E2FB00FFFFFFFF01", // ten digits of nine
                "10E2FC", // no character
                "10E2FCC3", // half a character
                "10E2FD4142", // two characters
                "10E2FC20", // a space
                "000110E2", // padding before text
            })
    void refusesWhatNoEncoderWrites(String hex) {
        assertThat(UrnCode40.decode(Bytes.ofHex(hex))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"19E9F871, DE290", "19E9F877, DE290F", "19EAF321, DE386", "06941920CD29, ABCD 123"})
    void readsTheGermanProfilesWithTheirSpaces(String hex, String text) {
        assertThat(UrnCode40.withSpaces(Bytes.ofHex(hex))).contains(text);
    }
}

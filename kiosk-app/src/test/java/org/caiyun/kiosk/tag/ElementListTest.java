package org.caiyun.kiosk.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.caiyun.device.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ElementListTest {
    private static final ListElement A = new ListElement(1, Compaction.OCTET_STRING, 0, Bytes.ofHex("41"));

    @Test
    void takesTheExtraByteBeforeTheOffsetByte() {
        // FF: offset byte follows, UTF-8, extended; 02: 15 + 2; 01: one byte of padding; 04: length
        var title = new ListElement(17, Compaction.UTF_8, 0, Bytes.ofHex("74657374"));

        assertParses("FF 02 01 04 74657374 00", title);
    }

    @Test
    void skipsPaddingOfAnyValueBehindTheData() {
        var next = new ListElement(2, Compaction.APPLICATION_DEFINED, 6, Bytes.ofHex("D0"));

        assertParses("E1 02 01 41 80 80 02 01 D0", A, next);
        assertParses("E1 02 01 41 00 00 02 01 D0", A, next);
        assertParses("E1 02 01 41 E7 12 02 01 D0", A, next);
    }

    @Test
    void takesAnOffsetByteOfZero() {
        assertParses("E1 00 01 41", A);
    }

    @Test
    void stepsOverNullPrecursors() {
        assertParses("61 01 41 80 80 00", A);
        assertParses("80 61 01 41", new ListElement(1, Compaction.OCTET_STRING, 1, Bytes.ofHex("41")));
    }

    @Test
    void leavesWhatStandsBehindTheTerminator() {
        // a vendor's trailer, which would be no list
        assertParses("61 01 41 00 57 5F 4F 4B", A);
    }

    @Test
    void needsNoTerminatorWhereTheMemoryEnds() {
        assertParses("61 01 41", A);
    }

    @Test
    void readsLengthsOfSeveralBytes() {
        // 81 16: 1 * 128 + 22
        var title = new ListElement(17, Compaction.UTF_8, 0, Bytes.copyOf(new byte[150]));

        assertParses("7F 02 81 16" + "00".repeat(150), title);
    }

    @Test
    void findsNothingInNothing() {
        assertParses("");
        assertParses("00 61 01 41");
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                arguments("a length past the memory", "61 02 41", "at byte 0: element 1: 2 bytes and 0 of padding"),
                arguments(
                        "padding past the memory", "E1 02 01 41 00", "at byte 0: element 1: 1 bytes and 2 of padding"),
                arguments("a later element past the memory", "61 01 41 02 05 D0", "at byte 3: element 2"),
                arguments("no length", "61", "run past the memory"),
                arguments("no extra byte", "7F", "run past the memory"),
                arguments("no object identifier", "10 01 41", "precursor 10 names no element"),
                arguments("an extra byte above 127", "7F 80 01 41", "above 142"),
                arguments("a length without end", "61 FF FF FF FF 41", "EBV-8"),
                arguments("a length with an idle byte", "61 80 01 41", "EBV-8"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void saysWhereAListBreaks(String what, String hex, String problem) {
        assertThat(ElementList.parse(Bytes.ofHex(hex)))
                .as(what)
                .asInstanceOf(InstanceOfAssertFactories.type(ElementList.Malformed.class))
                .extracting(ElementList.Malformed::problem, InstanceOfAssertFactories.STRING)
                .contains(problem);
    }

    private static void assertParses(String hex, ListElement... elements) {
        assertThat(ElementList.parse(Bytes.ofHex(hex)))
                .asInstanceOf(InstanceOfAssertFactories.type(ElementList.Elements.class))
                .extracting(ElementList.Elements::elements)
                .isEqualTo(List.of(elements));
    }
}

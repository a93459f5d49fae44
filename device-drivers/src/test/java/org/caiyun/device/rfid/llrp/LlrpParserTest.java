package org.caiyun.device.rfid.llrp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.llrp.OpResult.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages that are whole and do not hold together inside; the sound ones are in the tests against others. */
final class LlrpParserTest {
    @ParameterizedTest
    @CsvSource({
        // a status longer than its message, shorter than its header, without its text
        "30, 011F 0009 0000 0000",
        "30, 011F 0003 0000 0000",
        "30, 011F 0008 0000 0001",
        "30, 011F 0006 0000",
        "30, 011F",
        // no status at all
        "30, 00F6 0004",
        "30, ''",
        "11, ''",
        "100, ''",
        // events without what they say
        "63, ''",
        "63, 00F0 0004",
        "63, 00F6 000A 0100 0006 00",
        "63, 00F6 0009 0100 0005 00",
        "63, 00F6 000C 00F9 0008 01 000000",
        "63, 00F6 000A 00FF 0006 00 01",
        // reports: a field of unknown length, a field cut short, an EPC shorter than it says, no EPC
        "61, 00F0 0007 93 0000",
        "61, 00F0 0006 8D 17",
        "61, 00F0 000A 00F1 0006 0060",
        "61, 00F0 0007 81 0001",
        // an antenna and a strength that claim a length of their own, and have nothing
        "61, 00F0 0015 8D 1703000398130803F4040000 0001 0004",
        "61, 00F0 0015 8D 1703000398130803F4040000 0006 0004",
        // antennas without their numbers
        "12, 011F 0008 0000 0000 00DD 0006 80 00",
        // a result cut short, one with fewer words than it says
        "61, 00F0 001A 8D 1703000398130803F4040000 015D 0009 00 0001 0001",
        "61, 00F0 001B 8D 1703000398130803F4040000 015D 000A 00 0001 0001 E2",
        "61, 00F0 0018 8D 1703000398130803F4040000 015E 0007 00 0001"
    })
    void doesNotUnderstandWhatEndsInTheMiddle(int type, String body) {
        assertThat(LlrpParser.parse(new LlrpMessage(type, 1, Bytes.ofHex(body))))
                .isEmpty();
    }

    @Test
    void passesOverWhatItDoesNotKnow() {
        // a parameter of a maker's own (1023) in a report and in a tag; a message of another type
        Bytes custom = Bytes.ofHex("03FF 000D 0000651A 00000001 AA");
        Bytes tag = Bytes.ofHex("00F0 001E 8D 1703000398130803F4040000").plus(custom);

        assertThat(LlrpParser.parse(new LlrpMessage(61, 1, tag.plus(custom))))
                .contains(new LlrpHeard.Tags(List.of(new TagReport(PublishedMessages.EPC, 0, 0, 0, List.of()))));
        assertThat(LlrpParser.parse(new LlrpMessage(1023, 1, custom))).contains(new LlrpHeard.Other(1023));
    }

    @ParameterizedTest
    @CsvSource({
        "0, DONE",
        "1, TAG_ERROR",
        "2, UNHEARD",
        "3, READER_ERROR",
        "4, OVERRUN",
        "5, LOCKED",
        "6, LOCKED",
        "9, READER_ERROR"
    })
    void groupsTheResultsOfReads(int code, Outcome outcome) {
        assertThat(result("015D 0009", code)).isEqualTo(new OpResult(3, outcome, Bytes.EMPTY));
    }

    @ParameterizedTest
    @CsvSource({
        "0, DONE",
        "1, OVERRUN",
        "2, LOCKED",
        "3, UNHEARD",
        "4, TAG_ERROR",
        "5, UNHEARD",
        "6, READER_ERROR",
        "7, LOCKED",
        "8, READER_ERROR"
    })
    void groupsTheResultsOfWrites(int code, Outcome outcome) {
        assertThat(result("015E 0009", code)).isEqualTo(new OpResult(3, outcome, Bytes.EMPTY));
    }

    @Test
    void cleansAReadersWordsBeforeTheyAreShown() {
        assertThat(LlrpStatus.clean(" bad\u0000\u001B[31m\nword ")).isEqualTo("bad  [31m word");
        assertThat(LlrpStatus.clean("x".repeat(500))).hasSize(160);
    }

    private static OpResult result(String header, int code) {
        Bytes tag =
                Bytes.ofHex("00F0 001A 8D 1703000398130803F4040000" + header).plus(Bytes.of(code, 0, 3, 0, 0));
        var heard = LlrpParser.parse(new LlrpMessage(61, 1, tag)).orElseThrow();
        return ((LlrpHeard.Tags) heard).reports().getFirst().results().getFirst();
    }
}

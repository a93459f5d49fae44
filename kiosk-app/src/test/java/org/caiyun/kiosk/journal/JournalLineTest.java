package org.caiyun.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.caiyun.device.Uptime;
import org.caiyun.kiosk.journal.JournalLine.Read.Entry;
import org.caiyun.kiosk.journal.JournalLine.Read.NotALine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JournalLineTest {
    private static final JournalEntry ENTRY = new JournalEntry(
            new Envelope("j1", 7, "b1", new Uptime(5), FactSamples.AT, false),
            new FactText("teleported", 9, "{\"a\":1e0,\"b\":{\"fact\":[1,{}]},\"c\":\"}\"}"),
            "00",
            "11");
    private static final String LINE = "{\"format\":1,\"journal\":\"j1\",\"seq\":7,\"boot\":\"b1\",\"uptimeNanos\":5,"
            + "\"wall\":\"2026-07-29T02:15:03Z\",\"wallTrusted\":false,\"type\":\"teleported\",\"version\":9,"
            + "\"fact\":{\"a\":1e0,\"b\":{\"fact\":[1,{}]},\"c\":\"}\"},\"previousHash\":\"00\",\"hash\":\"11\"}";

    @Test
    void writesOneLine() {
        assertThat(JournalLine.write(ENTRY)).isEqualTo(LINE);
    }

    /** "1e0" would become "1.0" in any tree of numbers, and the hash would fit no more. */
    @Test
    void keepsTheFactToTheLetterAlsoWhenItIsUnknown() {
        assertThat(JournalLine.read(LINE)).isEqualTo(new Entry(ENTRY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"format\":2}", "null", "1"})
    void whatIsNotALineSaysWhy(String line) {
        assertThat(JournalLine.read(line)).isInstanceOf(NotALine.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"fact\":[1],\"x\":{\"a\":1e0", "\"facts\":{\"a\":1e0"})
    void aLineWithoutAFactSaysSo(String instead) {
        assertThat(JournalLine.read(LINE.replace("\"fact\":{\"a\":1e0", instead)))
                .isEqualTo(new NotALine("fact: expected an object"));
    }

    @Test
    void aTimeThatIsNoneIsNotALine() {
        assertThat(JournalLine.read(LINE.replace("2026-07", "2026-13"))).isInstanceOf(NotALine.class);
    }
}

package org.caiyun.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.journal.DecodeResult.Decoded;

final class FactCodecFuzzTest {
    private static final String LINE = JournalLine.write(new JournalEntry(
            new Envelope("j1", 7, "b1", new Uptime(5), FactSamples.AT, false),
            new FactText("printed", 1, "{\"receipt\":\"k1/j1/30\"}"),
            "00",
            "11"));

    private final FactCodec codec = new FactCodec();

    /** Whatever the text: a result, and what was read is written in one form only. */
    @FuzzTest
    void anyTextGivesAResult(FuzzedDataProvider data) {
        var fact = data.pickValue(FactSamples.all().toArray(Fact[]::new));
        var genuine = codec.encode(fact);
        int at = data.consumeInt(0, genuine.json().length());
        String spoilt = genuine.json().substring(0, at) + data.consumeRemainingAsString();

        if (codec.decode(new FactText(genuine.type(), 1, spoilt)) instanceof Decoded(var read)) {
            var again = codec.encode(read);
            assertThat(codec.decode(again)).isInstanceOf(Decoded.class);
            assertThat(((Decoded) codec.decode(again)).fact())
                    .extracting(codec::encode)
                    .isEqualTo(again);
        }
    }

    @FuzzTest
    void anyLineGivesAResult(FuzzedDataProvider data) {
        int at = data.consumeInt(0, LINE.length());
        String spoilt = LINE.substring(0, at) + data.consumeRemainingAsString();

        if (JournalLine.read(spoilt) instanceof JournalLine.Read.Entry(var entry)) {
            String written = JournalLine.write(entry);
            assertThat(JournalLine.read(written)).isInstanceOf(JournalLine.Read.Entry.class);
            assertThat(JournalLine.write(((JournalLine.Read.Entry) JournalLine.read(written)).entry()))
                    .isEqualTo(written);
        }
    }
}

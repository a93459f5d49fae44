package org.caiyun.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.caiyun.kiosk.journal.DecodeResult.Decoded;

final class FactCodecFuzzTest {
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
        String line = data.consumeRemainingAsString();

        if (JournalLine.read(line) instanceof JournalLine.Read.Entry(var entry)) {
            assertThat(JournalLine.read(JournalLine.write(entry))).isEqualTo(new JournalLine.Read.Entry(entry));
        }
    }
}

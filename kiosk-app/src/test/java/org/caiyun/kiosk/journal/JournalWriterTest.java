package org.caiyun.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.caiyun.device.Uptime;
import org.junit.jupiter.api.Test;

final class JournalWriterTest {
    private static final Uptime NOW = new Uptime(5);
    private final JournalWriter writer = new JournalWriter(new Contents("j1", 1, "", List.of(), new TreeMap<>()), "b1");

    private List<FactRecord> seal(Fact... facts) {
        return writer.seal(List.of(facts), NOW, FactSamples.AT, true);
    }

    @Test
    void numbersWithoutAGapAcrossSteps() {
        var first = seal(new KioskFact.Started("1.0"));
        var second = seal(new ReturnFact.TakenBack(FactSamples.RETURN), new ReturnFact.NotTaken(FactSamples.RETURN));

        assertThat(first).extracting(FactRecord::seq).containsExactly(1L);
        assertThat(second).extracting(FactRecord::seq).containsExactly(2L, 3L);
        assertThat(writer.nextSeq()).isEqualTo(4);
    }

    /** The hashes were computed with sha256sum over the lines that {@link HashChain} names. */
    @Test
    void chainsTheHashesThatAnyoneCanRecompute() {
        var records =
                seal(new KioskFact.Started("1.0"), new ReturnFact.Seen(FactSamples.RETURN, List.of(FactSamples.TAG)));

        assertThat(records.get(0).previousHash()).isEmpty();
        assertThat(records.get(0).hash()).isEqualTo("b6cd5bcb6b3312c997dcc28c76a920a0855dabf154964a6e83682ff00f89d58a");
        assertThat(records.get(1).previousHash()).isEqualTo(records.get(0).hash());
        assertThat(records.get(1).hash()).isEqualTo("1998ee3423faa155cbb308eb7a857a502c7691381e1b89943295e1226f79cd2f");
    }

    @Test
    void goesOnAfterTheContentsOfAStore() {
        var later = new JournalWriter(new Contents("j1", 900, "ab", List.of(), new TreeMap<>()), "b2");

        var record = later.seal(List.of(new KioskFact.Started("1.0")), NOW, FactSamples.AT, false)
                .getFirst();

        assertThat(record.envelope()).isEqualTo(new Envelope("j1", 900, "b2", NOW, FactSamples.AT, false));
        assertThat(record.previousHash()).isEqualTo("ab");
    }

    @Test
    void givesTheNumbersOfAFailedStepAgain() {
        var kept = seal(new KioskFact.Started("1.0"));
        var failed = seal(new KioskFact.DeviceDown("rfid", "silent"));
        seal(new KioskFact.DeviceDown("printer", "silent"));

        writer.takeBack(failed);
        var again = seal(new KioskFact.DeviceUp("rfid", "x"));

        assertThat(again.getFirst().seq()).isEqualTo(2);
        assertThat(again.getFirst().previousHash()).isEqualTo(kept.getFirst().hash());
    }

    @Test
    void takingBackNothingChangesNothing() {
        seal(new KioskFact.Started("1.0"));

        writer.takeBack(List.of());

        assertThat(writer.nextSeq()).isEqualTo(2);
    }
}

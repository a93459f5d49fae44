package org.caiyun.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.journal.JournalCheck.Verdict.Broken;
import org.caiyun.kiosk.journal.JournalCheck.Verdict.Intact;
import org.junit.jupiter.api.Test;

final class JournalCheckTest {
    private final List<JournalEntry> journal = new ArrayList<>();

    JournalCheckTest() {
        var codec = new FactCodec();
        new JournalWriter(new Contents("j1", 1, "", List.of(), new TreeMap<>()), "b1")
                .seal(FactSamples.all(), Uptime.ZERO, FactSamples.AT, true)
                .forEach(record -> journal.add(record.entry(codec)));
    }

    @Test
    void aWholeJournalIsIntact() {
        assertThat(JournalCheck.verify(journal))
                .isEqualTo(new Intact(58, 58, journal.getLast().hash()));
    }

    @Test
    void anEmptyJournalIsIntact() {
        assertThat(JournalCheck.verify(List.of())).isEqualTo(new Intact(0, 0, ""));
    }

    @Test
    void aChangedFactShows() {
        var entry = journal.get(16);
        var moved = new FactText("landed", 1, entry.text().json().replace("\"bin\":3", "\"bin\":4"));
        journal.set(16, new JournalEntry(entry.envelope(), moved, entry.previousHash(), entry.hash()));

        assertThat(JournalCheck.verify(journal)).isEqualTo(new Broken(17, "was changed: its hash does not fit"));
    }

    @Test
    void aChangedTimeShows() {
        var entry = journal.get(4);
        var in = entry.envelope();
        var later =
                new Envelope(in.journal(), 5, in.boot(), in.uptime(), in.wall().plusSeconds(1), true);
        journal.set(4, new JournalEntry(later, entry.text(), entry.previousHash(), entry.hash()));

        assertThat(JournalCheck.verify(journal)).isEqualTo(new Broken(5, "was changed: its hash does not fit"));
    }

    @Test
    void missingFactsShow() {
        journal.subList(9, 12).clear();

        assertThat(JournalCheck.verify(journal)).isEqualTo(new Broken(13, "missing before it: 10 to 12"));
    }

    @Test
    void aFactTwiceShows() {
        journal.add(3, journal.get(2));

        assertThat(JournalCheck.verify(journal)).isEqualTo(new Broken(3, "comes after 3"));
    }

    @Test
    void aFactWhoseHashWasMadeToFitShowsAtTheNextOne() {
        var entry = journal.get(16);
        var moved = new FactText("landed", 1, entry.text().json().replace("\"bin\":3", "\"bin\":4"));
        var hash = new HashChain().hash(entry.previousHash(), entry.envelope(), moved);
        journal.set(16, new JournalEntry(entry.envelope(), moved, entry.previousHash(), hash));

        assertThat(JournalCheck.verify(journal)).isEqualTo(new Broken(18, "does not follow the record before it"));
    }

    @Test
    void theFirstBadRecordIsNamedNotTheLast() {
        journal.remove(30);
        journal.remove(10);

        assertThat(JournalCheck.verify(journal)).isEqualTo(new Broken(12, "missing before it: 11 to 11"));
    }

    @Test
    void whatFollowsAnExportIsCheckedAgainstItsLastHash() {
        var check = JournalCheck.after(10, journal.get(9).hash());

        journal.subList(10, journal.size()).forEach(check::next);

        assertThat(check.verdict())
                .isEqualTo(new Intact(48, 58, journal.getLast().hash()));
    }

    @Test
    void anotherBeginningThanTheExportedOneShows() {
        var check = JournalCheck.after(10, "00");

        journal.subList(10, journal.size()).forEach(check::next);

        assertThat(check.verdict()).isEqualTo(new Broken(11, "does not follow the record before it"));
    }

    @Test
    void aPartCanBeCheckedByItself() {
        var check = JournalCheck.fromAnywhere();

        journal.subList(20, 30).forEach(check::next);

        assertThat(check.verdict()).isEqualTo(new Intact(10, 30, journal.get(29).hash()));
    }

    @Test
    void anEnvelopeCannotHideALineBreak() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Envelope("j1\n1", 1, "b1", Uptime.ZERO, FactSamples.AT, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Envelope("j1", 1, "b\n1", Uptime.ZERO, FactSamples.AT, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Envelope("j1", 0, "b1", Uptime.ZERO, FactSamples.AT, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Envelope(" ", 1, "b1", Uptime.ZERO, FactSamples.AT, true));
    }
}

package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.kiosk.flow.ReturnSummary.LibraryState;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.JournalWriter;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.junit.jupiter.api.Test;

/** A receipt is found again in the journal by the number that was printed or shown. */
final class PastReceiptTest {
    private static Run twoSessions() {
        var run = Run.ready();
        returned(run);
        run.inserted(Run.FOREIGN);
        run.on(new ReturnEvent.TakenBack(
                run.command(ReturnCommand.GiveBack.class).command()));
        run.on(new ReturnEvent.ReceiptChosen(ReceiptWish.NONE));
        returned(run);
        return run.on(new ReturnEvent.ReceiptChosen(ReceiptWish.CODE));
    }

    private static void returned(Run run) {
        run.inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(new MarkOutcome.Written())
                .landed();
    }

    /** Numbered as the run numbered them: the facts of getting ready came before. */
    private static List<FactRecord> journal(Run run) {
        return journal(run, Run.EIGHT, true);
    }

    private static List<FactRecord> journal(Run run, Instant wall, boolean trusted) {
        var contents = contents(run.state.nextSeq() - run.facts.size());
        return new JournalWriter(contents, "boot").seal(run.facts, Uptime.ZERO, wall, trusted);
    }

    private static Contents contents(long nextSeq) {
        return new Contents(Run.IDENTITY.journal(), nextSeq, "", List.of(), new TreeMap<>());
    }

    private static ReceiptNumber lastNumber(Run run) {
        return ((Parting.From) run.state.parting()).number();
    }

    @Test
    void theReceiptOfASessionSaysWhatTheJournalSays() {
        var run = twoSessions();

        var receipt = PastReceipt.find(lastNumber(run), journal(run)).orElseThrow();

        assertThat(receipt.lines()).extracting(ReturnSummary::title).containsExactly("红楼梦");
        assertThat(receipt.at()).isEqualTo(new WallTime.Known(Run.EIGHT));
    }

    @Test
    void anEarlierSessionIsFoundWithAllItsReturnsInOrder() {
        var run = twoSessions();
        var first = journal(run).stream()
                .filter(record -> record.fact() instanceof KioskFact.SessionEnded)
                .findFirst()
                .orElseThrow();
        var number = new ReceiptNumber(Run.IDENTITY.kiosk(), first.journal(), first.seq());

        var receipt = PastReceipt.find(number, journal(run)).orElseThrow();

        assertThat(receipt.lines())
                .extracting(ReturnSummary::word)
                .containsExactly(ReportWord.RETURNED, ReportWord.GIVEN_BACK);
    }

    /** The library was told of the last book, and the disk does not know it yet. */
    @Test
    void whatIsNotDurableYetIsToldAsWellAndOnce() {
        var run = Run.ready().inserted(Run.OURS).captured();
        run.answered(new CheckInOutcome.Unreachable("no link"))
                .marked(new MarkOutcome.Written())
                .landed();
        run.on(new ReturnEvent.ReceiptChosen(ReceiptWish.CODE));
        var number = lastNumber(run);
        int durable = run.facts.size();
        run.after(Deadlines.USUAL.replay());
        run.answered(Run.CHECKED_IN);
        var records = journal(run);

        var found = PastReceipt.find(number, records.subList(0, durable)).orElseThrow();
        var receipt = found.with(records.subList(durable - 4, records.size()));

        assertThat(found.lines()).extracting(ReturnSummary::library).containsExactly(LibraryState.QUEUED);
        assertThat(receipt.lines()).extracting(ReturnSummary::library).containsExactly(LibraryState.CHECKED_IN);
        assertThat(receipt.lines().getFirst().flags())
                .isEqualTo(found.lines().getFirst().flags());
    }

    @Test
    void aNumberThatNamesNoSessionFindsNothing() {
        var run = twoSessions();
        var number = lastNumber(run);

        assertThat(PastReceipt.find(new ReceiptNumber(number.kiosk(), number.journal(), 1), journal(run)))
                .isEmpty();
        assertThat(PastReceipt.find(new ReceiptNumber(number.kiosk(), "other", number.seq()), journal(run)))
                .isEmpty();
    }

    @Test
    void theTimeOfASessionBeforeTheClockWasSetIsToldByAnyLaterFactOfTheSameRun() {
        var run = twoSessions();
        var records = new ArrayList<>(journal(run, Instant.EPOCH, false));
        var writer = new JournalWriter(contents(run.state.nextSeq()), "boot");
        records.addAll(writer.seal(
                List.of(new KioskFact.Started("later")),
                new Uptime(Duration.ofMinutes(3).toNanos()),
                Run.EIGHT,
                true));

        var receipt = PastReceipt.find(lastNumber(run), records).orElseThrow();

        assertThat(receipt.at()).isEqualTo(new WallTime.Known(Run.EIGHT.minus(Duration.ofMinutes(3))));
    }

    @Test
    void aRightClockOfAnotherRunSaysNothingAboutIt() {
        var run = twoSessions();
        var records = new ArrayList<>(journal(run, Instant.EPOCH, false));
        var writer = new JournalWriter(contents(run.state.nextSeq()), "another boot");
        records.addAll(writer.seal(List.of(new KioskFact.Started("later")), Uptime.ZERO, Run.EIGHT, true));

        var receipt = PastReceipt.find(lastNumber(run), records).orElseThrow();

        assertThat(receipt.at().isKnown()).isFalse();
    }
}

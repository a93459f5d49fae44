package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.caiyun.device.chute.ChuteCommand.Lamp;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReceiptFact;
import org.junit.jupiter.api.Test;

/** Row 11: sessions, receipts and lamps. */
class AtEndTest {
    private static final MarkOutcome WRITTEN = new MarkOutcome.Written();

    @Test
    void lampsFollowTheState() {
        var run = Run.ready();
        assertThat(run.state.service().lit()).isEqualTo(Set.of(Lamp.READY));

        run.inserted(Run.OURS);
        assertThat(run.state.service().lit()).isEqualTo(Set.of(Lamp.BUSY));

        var back = Run.ready().inserted(Run.FOREIGN);
        assertThat(back.state.service().lit()).isEqualTo(Set.of(Lamp.ATTENTION));
    }

    @Test
    void theSessionEndsWithAReceiptOverEveryReturn() {
        var run = Run.ready().inserted(Run.OURS).captured();
        var checkIn = run.command(ReturnCommand.CheckIn.class).command();
        run.on(new ReturnEvent.ReceiptChosen(ReceiptWish.PRINT));
        assertThat(run.has(ReturnCommand.PrintReceipt.class)).isFalse();

        run.on(new ReturnEvent.CheckInEnded(checkIn, Run.CHECKED_IN))
                .marked(WRITTEN)
                .landed();

        var print = run.command(ReturnCommand.PrintReceipt.class);
        assertThat(print.lines()).extracting(ReturnSummary::title).containsExactly("红楼梦");
        run.on(new ReturnEvent.PrintEnded(print.command(), ReturnEvent.Print.PRINTED, ""));
        assertThat(run.factNames()).endsWith("SessionEnded", "PrintAsked", "Printed");
        assertThat(run.state.session().isOpen()).isFalse();
    }

    @Test
    void everyEndOfAReceiptIsAFact() {
        assertThat(printed(ReturnEvent.Print.NOT_STARTED)).isInstanceOf(ReceiptFact.NotStarted.class);
        assertThat(printed(ReturnEvent.Print.PARTIAL)).isInstanceOf(ReceiptFact.Partial.class);
        assertThat(printed(ReturnEvent.Print.UNKNOWN)).isInstanceOf(ReceiptFact.PrintUnknown.class);
    }

    private static ReceiptFact printed(ReturnEvent.Print outcome) {
        var run = Run.ready(ReceiptMode.ALWAYS);
        run.inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(WRITTEN)
                .landed();
        run.on(new ReturnEvent.ReceiptChosen(ReceiptWish.NONE));
        run.on(new ReturnEvent.PrintEnded(
                run.command(ReturnCommand.PrintReceipt.class).command(), outcome, "paper"));
        return run.fact(ReceiptFact.class);
    }

    @Test
    void aPrinterThatNeverAnswersIsUnknownAtTheDeadline() {
        var run = Run.ready(ReceiptMode.ALWAYS);
        run.inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(WRITTEN)
                .landed();
        run.on(new ReturnEvent.ReceiptChosen(ReceiptWish.NONE));
        var print = run.command(ReturnCommand.PrintReceipt.class).command();

        run.after(Deadlines.USUAL.print());
        run.on(new ReturnEvent.PrintEnded(print, ReturnEvent.Print.PRINTED, ""));

        assertThat(run.factNames()).endsWith("PrintUnknown", "LateAnswer");
    }

    @Test
    void aSessionThatNobodyEndsTimesOutWithoutAReceipt() {
        var run = Run.ready();
        run.inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(WRITTEN)
                .landed();

        run.after(Deadlines.USUAL.session());
        run.after(Deadlines.USUAL.answer());

        assertThat(run.fact(KioskFact.SessionEnded.class).timedOut()).isTrue();
        assertThat(run.has(ReturnCommand.PrintReceipt.class)).isFalse();
    }

    @Test
    void aPatronWhoPutNothingInGetsNothing() {
        var run = Run.ready();

        run.on(new ReturnEvent.ReceiptChosen(ReceiptWish.PRINT));

        assertThat(run.facts).isEmpty();
    }

    private static Run oneReturned(ReceiptMode mode) {
        return Run.ready(mode)
                .inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(WRITTEN)
                .landed();
    }

    @Test
    void whoPressesDoneIsAskedAboutTheReceipt() {
        var run = oneReturned(ReceiptMode.ASK);

        run.on(new ReturnEvent.PatronDone());
        assertThat(run.state.session().ending()).isEqualTo(Session.Ending.CHOOSING);
        run.on(new ReturnEvent.ReceiptChosen(ReceiptWish.CODE));

        assertThat(run.has(ReturnCommand.PrintReceipt.class)).isFalse();
        assertThat(run.state.parting()).isInstanceOfSatisfying(Parting.From.class, parting -> {
            assertThat(parting.paper()).isEqualTo(Parting.Paper.CODE);
            assertThat(parting.lines()).extracting(ReturnSummary::title).containsExactly("红楼梦");
        });
    }

    /** The receipt is named after the end of its session, so that it can be found again although it was not printed. */
    @Test
    void aReceiptHasANumberWhetherItIsPrintedOrNot() {
        var run = oneReturned(ReceiptMode.ASK);
        long end = run.state.nextSeq();

        run.on(new ReturnEvent.ReceiptChosen(ReceiptWish.NONE));

        assertThat(run.state.parting())
                .isInstanceOfSatisfying(
                        Parting.From.class,
                        parting -> assertThat(parting.number().toString()).isEqualTo("NMG-01/J1/" + end));
    }

    @Test
    void whoWalksAwayFromTheQuestionGetsWhatTheSiteSays() {
        var asked = oneReturned(ReceiptMode.ASK);
        asked.on(new ReturnEvent.PatronDone()).after(Deadlines.USUAL.answer());
        assertThat(asked.has(ReturnCommand.PrintReceipt.class)).isFalse();
        assertThat(asked.fact(KioskFact.SessionEnded.class).timedOut()).isTrue();

        var printed = oneReturned(ReceiptMode.ALWAYS_ON_TIMEOUT);
        printed.on(new ReturnEvent.PatronDone()).after(Deadlines.USUAL.answer());
        assertThat(printed.has(ReturnCommand.PrintReceipt.class)).isTrue();
    }

    /** WCAG 2.2.1: the time can be extended at least ten times, with one simple action. */
    @Test
    void aWarningCanBeAnsweredAgainAndAgain() {
        var run = oneReturned(ReceiptMode.ASK);

        for (int i = 0; i < 12; i++) {
            run.after(Deadlines.USUAL.session());
            assertThat(run.state.session().ending()).isEqualTo(Session.Ending.WARNED);
            run.on(new ReturnEvent.PatronHere());
            assertThat(run.state.session().ending()).isEqualTo(Session.Ending.OPEN);
        }

        assertThat(run.state.session().isOpen()).isTrue();
    }

    @Test
    void aBookThatIsPutInAnswersTheWarningToo() {
        var run = oneReturned(ReceiptMode.ASK).after(Deadlines.USUAL.session());
        assertThat(run.state.session().ending()).isEqualTo(Session.Ending.WARNED);

        run.inserted(Run.OURS);

        assertThat(run.state.session().ending()).isEqualTo(Session.Ending.OPEN);
    }

    @Test
    void aPatronWhoIsAskedAboutTheReceiptMayGoOn() {
        var run = oneReturned(ReceiptMode.ASK);

        run.on(new ReturnEvent.PatronDone()).on(new ReturnEvent.PatronGoesOn());

        assertThat(run.state.session().ending()).isEqualTo(Session.Ending.OPEN);
    }

    @Test
    void nothingTimesOutWhileABookIsOnItsWay() {
        var run = oneReturned(ReceiptMode.ASK);
        run.on(new ReturnEvent.ItemInserted());
        run.on(new ReturnEvent.TagsRead(run.reading(), List.of(Run.FOREIGN)));

        run.after(Deadlines.USUAL.session());

        assertThat(run.state.session().ending()).isEqualTo(Session.Ending.OPEN);
    }

    @Test
    void whatThePrinterCannotPrintIsShownAsACode() {
        var run = oneReturned(ReceiptMode.ALWAYS);
        run.on(new ReturnEvent.PatronDone());
        var print = run.command(ReturnCommand.PrintReceipt.class).command();

        run.on(new ReturnEvent.PrintEnded(print, ReturnEvent.Print.PARTIAL, "paper out"));

        assertThat(run.state.parting())
                .isInstanceOfSatisfying(
                        Parting.From.class,
                        parting -> assertThat(parting.paper()).isEqualTo(Parting.Paper.FAILED));
    }

    @Test
    void thePartingIsForgottenInTimeAndByTheNextPatronsBook() {
        var waiting = oneReturned(ReceiptMode.NEVER);
        waiting.on(new ReturnEvent.PatronDone()).after(Deadlines.USUAL.parting());
        assertThat(waiting.state.parting()).isEqualTo(new Parting.Nobody());

        var next = oneReturned(ReceiptMode.NEVER);
        next.on(new ReturnEvent.PatronDone()).inserted(Run.OURS);
        assertThat(next.state.parting()).isEqualTo(new Parting.Nobody());
    }

    @Test
    void staffPrintAnOldReceiptUnderItsOwnNumber() {
        var run = oneReturned(ReceiptMode.ASK);
        run.on(new ReturnEvent.ReceiptChosen(ReceiptWish.NONE));
        var parting = (Parting.From) run.state.parting();

        run.on(new ReturnEvent.ReprintAsked(parting.number(), parting.lines()));

        var print = run.command(ReturnCommand.PrintReceipt.class);
        assertThat(print.reprint()).isTrue();
        assertThat(print.number()).isEqualTo(parting.number());
        assertThat(run.fact(ReceiptFact.ReprintAsked.class).number()).isEqualTo(parting.number());
    }
}

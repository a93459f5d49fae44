package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

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
}

package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.CheckInOutcome.Unconfirmed;
import org.caiyun.kiosk.library.CheckInOutcome.Unreachable;
import org.caiyun.kiosk.library.Refusal;
import org.junit.jupiter.api.Test;

/** What the library is owed is sent in order, beside patrons and never before them. */
class RepaymentTest {
    /** No return of the run itself has such a number. */
    private static final long EARLIER = 1_000_000;

    private static final CheckInOutcome REFUSED =
            new CheckInOutcome.Refused(Refusal.NOT_ON_LOAN, CheckInAnswer.bare(false, ""));

    private final Run run = Run.ready();

    @Test
    void theOldestGoesFirstAndOneAtATime() {
        owing(5);

        linkHolds();

        assertThat(List.of(paid(), paid(), paid(), paid(), paid())).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(run.state.owed()).isEmpty();
    }

    @Test
    void aLinkThatHasOnlyJustComeUpMustFirstShowThatItHolds() {
        owing(1);

        run.on(new ReturnEvent.LibraryUp(true, false));
        run.after(Duration.ofMinutes(10));
        assertThat(run.has(ReturnCommand.CheckIn.class)).isFalse();
        assertThat(run.state.deadline()).isEmpty();

        run.on(new ReturnEvent.LibraryUp(true, true));
        assertThat(run.command(ReturnCommand.CheckIn.class).late()).isTrue();
    }

    @Test
    void aPatronsOwnCheckInDoesNotWaitForTheLinkToHold() {
        run.on(new ReturnEvent.LibraryDown("away"));
        run.on(new ReturnEvent.LibraryUp(true, false));

        run.inserted(Run.OURS).captured();

        assertThat(run.command(ReturnCommand.CheckIn.class).late()).isFalse();
    }

    @Test
    void noneIsAskedFromWhenAnItemIsInsideUntilItsOwnIsAnswered() {
        run.inserted(Run.OURS);
        var capture = run.command(ReturnCommand.Capture.class).command();
        owing(3);
        linkHolds();
        var replay = run.command(ReturnCommand.CheckIn.class).command();
        run.on(new ReturnEvent.Captured(capture));
        var counting = run.reading();

        run.on(new ReturnEvent.CheckInEnded(replay, Run.CHECKED_IN));
        assertThat(run.has(ReturnCommand.CheckIn.class)).isFalse();
        run.on(new ReturnEvent.TagsRead(counting, List.of(Run.OURS)));

        assertThat(run.command(ReturnCommand.CheckIn.class).late()).isFalse();
        var own = run.command(ReturnCommand.CheckIn.class).command();
        run.on(new ReturnEvent.CheckInEnded(own, Run.CHECKED_IN));
        assertThat(run.command(ReturnCommand.CheckIn.class).late()).isTrue();
    }

    @Test
    void oneThatFailsWaitsAloneAndTheOthersGoOn() {
        owing(3);
        linkHolds();

        run.answered(new Unconfirmed("answer lost"));

        assertThat(List.of(paid(), paid())).containsExactly(2L, 3L);
        run.after(Deadlines.USUAL.replay());
        assertThat(run.command(ReturnCommand.CheckIn.class).settle()).isTrue();
        assertThat(asking()).isEqualTo(1L);
    }

    @Test
    void aLaterReturnOfTheSameItemWaitsForTheEarlierOne() {
        owe(1, "315001000001");
        owe(2, "315001000001");
        owe(3, "315001000003");
        order();
        linkHolds();

        run.answered(new Unconfirmed("answer lost"));

        assertThat(paid()).isEqualTo(3);
        assertThat(run.has(ReturnCommand.CheckIn.class)).isFalse();
        run.after(Deadlines.USUAL.replay());
        assertThat(List.of(paid(), paid())).containsExactly(1L, 2L);
    }

    @Test
    void aRefusedOneLetsTheNextReturnOfItsItemGo() {
        owe(1, "315001000001");
        owe(2, "315001000001");
        order();
        linkHolds();

        run.answered(REFUSED);

        assertThat(asking()).isEqualTo(2L);
    }

    @Test
    void aPatronsReturnOfAnItemThatIsStillOwedWaitsBehindIt() {
        run.inserted(Run.OURS).captured().answered(new Unreachable("no link"));
        run.marked(new MarkOutcome.Written()).landed();
        var owed = run.state.owed().oldest().orElseThrow();

        run.inserted(Run.OURS).captured();

        assertThat(run.has(ReturnCommand.CheckIn.class)).isFalse();
        assertThat(run.fact(ReturnFact.Queued.class).why()).contains("earlier return");
        assertThat(run.state.owed()).hasSize(2);
        run.marked(new MarkOutcome.Already()).landed();
        run.after(Deadlines.USUAL.replay());
        assertThat(run.command(ReturnCommand.CheckIn.class).id()).isEqualTo(owed.id());
        run.answered(Run.CHECKED_IN);
        assertThat(run.command(ReturnCommand.CheckIn.class).id()).isNotEqualTo(owed.id());
    }

    @Test
    void oneInDoubtThatCannotBeSettledHoldsUpNoOther() {
        owe(1, "315001000001");
        owe(2, "315001000001");
        var first = run.state.owed().oldest().orElseThrow();
        change(run, draft -> draft.owed = draft.owed.with(first.again(true, first.turn())));
        order();

        run.on(new ReturnEvent.LibraryDown("away"));
        run.on(new ReturnEvent.LibraryUp(false));

        assertThat(asking()).isEqualTo(2L);
    }

    @Test
    void intentsAreWrittenAheadWhenTheLibraryAnswersQuickly() {
        owing(300);
        linkHolds();

        answeredWithin(Duration.ofMillis(10));

        // a hundred of them in a second, and the one that is asked
        assertThat(asked()).isEqualTo(1 + 101);
    }

    @Test
    void noIntentIsWrittenAheadWhereALostAnswerCouldNotBeSettled() {
        owing(300);
        run.on(new ReturnEvent.LibraryDown("away"));
        run.on(new ReturnEvent.LibraryUp(false));

        answeredWithin(Duration.ofMillis(10));

        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void eachIsAllowedByItsOwnIntent() {
        owing(300);
        linkHolds();

        answeredWithin(Duration.ofMillis(10));

        var replay = run.command(ReturnCommand.CheckIn.class);
        int sinceIntent = Math.toIntExact(run.state.nextSeq() - replay.intentSeq());
        var intent = run.facts.get(run.facts.size() - sinceIntent);
        assertThat(intent).isEqualTo(new ReturnFact.CheckInAsked(replay.id(), 2, Run.EIGHT, false));
    }

    @Test
    void whatWasWrittenAheadGoesFirstWhenTheLinkIsBackAndIsNotWrittenAgain() {
        owing(300);
        linkHolds();
        answeredWithin(Duration.ofMillis(10));
        long written = asked();

        run.answered(new Unreachable("no link"));
        run.on(new ReturnEvent.LibraryDown("away"));
        run.on(new ReturnEvent.LibraryUp(true));

        assertThat(run.state.replay()).isInstanceOf(Replay.Asking.class);
        assertThat(asked()).isEqualTo(written);
    }

    @Test
    void aPaceIsKeptBetweenTwo() {
        var slow = Run.paced(Duration.ofSeconds(3));
        owe(slow, 1, "315001000001");
        owe(slow, 2, "315001000002");
        slow.on(new ReturnEvent.LibraryUp(true));

        slow.answered(Run.CHECKED_IN);
        assertThat(slow.has(ReturnCommand.CheckIn.class)).isFalse();
        slow.after(Duration.ofSeconds(2));
        assertThat(slow.has(ReturnCommand.CheckIn.class)).isFalse();
        slow.after(Duration.ofSeconds(1));

        assertThat(slow.has(ReturnCommand.CheckIn.class)).isTrue();
    }

    private void owing(int returns) {
        for (int i = 1; i <= returns; i++) {
            owe(i, "%012d".formatted(i));
        }
    }

    private void owe(long number, String item) {
        owe(run, number, item);
    }

    private static void owe(Run at, long number, String item) {
        var id = new ReturnId("NMG-01", "J1", EARLIER + number);
        var now = new Turn.From(at.now.uptime());
        var owed = new OwedCheckIn(id, Run.named(item), new WallTime.Known(Run.EIGHT), 1, false, now);
        change(at, draft -> draft.owed = draft.owed.with(owed));
    }

    /** As a start does with what it finds. */
    private void order() {
        change(run, OwedToLibrary::order);
    }

    private static void change(Run at, Consumer<Draft> what) {
        var draft = new Draft(at.state, at.rules, at.now);
        what.accept(draft);
        at.state = draft.step().state();
    }

    private void linkHolds() {
        run.on(new ReturnEvent.LibraryUp(true));
    }

    private long asking() {
        return run.command(ReturnCommand.CheckIn.class).id().seq() - EARLIER;
    }

    /** The one that is asked is checked in: which it was. */
    private long paid() {
        long number = asking();
        run.answered(Run.CHECKED_IN);
        return number;
    }

    private void answeredWithin(Duration time) {
        var asked = run.command(ReturnCommand.CheckIn.class).command();
        run.after(time).on(new ReturnEvent.CheckInEnded(asked, Run.CHECKED_IN));
    }

    private long asked() {
        return run.facts.stream()
                .filter(ReturnFact.CheckInAsked.class::isInstance)
                .count();
    }
}

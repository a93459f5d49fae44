package org.caiyun.kiosk.library.sip2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.kiosk.library.sip2.SessionRig.ALL;
import static org.caiyun.kiosk.library.sip2.SessionRig.DATE;
import static org.caiyun.kiosk.library.sip2.SessionRig.ITEM;
import static org.caiyun.kiosk.library.sip2.SessionRig.NO_ITEM_INFORMATION;
import static org.caiyun.kiosk.library.sip2.SessionRig.SETTLE;
import static org.caiyun.kiosk.library.sip2.SessionRig.TIMEOUT;
import static org.caiyun.kiosk.library.sip2.SessionRig.item;
import static org.caiyun.kiosk.library.sip2.SessionRig.no;
import static org.caiyun.kiosk.library.sip2.SessionRig.ok;

import java.time.Duration;
import org.caiyun.device.CommandId;
import org.caiyun.kiosk.library.AlertType;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.CheckInOutcome.CheckedIn;
import org.caiyun.kiosk.library.CheckInOutcome.Unconfirmed;
import org.caiyun.kiosk.library.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a check-in whose answer is lost. */
final class Sip2SettlingTest {
    @Test
    void closesTheLineWhenAnAnswerDoesNotCome() {
        var rig = SessionRig.up(ALL);
        CommandId id = rig.checkIn(ITEM);

        rig.passes(TIMEOUT);

        assertThat(rig.closes()).isEqualTo(1);
        assertThat(rig.outcomes(id)).isEmpty();
        assertThat(rig.session.deadline()).contains(rig.now().plus(SETTLE.minus(TIMEOUT)));
    }

    @ParameterizedTest
    @CsvSource({"03, NONE", "08, HOLD_HERE", "09, NONE", "10, TRANSIT"})
    void knowsFromTheStatusThatTheCheckInHappened(String status, AlertType alert) {
        var rig = inDoubt();
        CommandId id = new CommandId(1);

        rig.comeUp(ALL);
        rig.says(item(ITEM, status));

        assertThat(rig.outcomes(id)).containsExactly(new CheckedIn(new CheckInAnswer(true, alert, "红楼梦", "", "", "")));
        assertThat(rig.commands()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"04", "05", "07"})
    void checksInOnceMoreWhatIsStillOnLoan(String status) {
        var rig = inDoubt();
        rig.open();
        rig.says(SessionRig.status(ALL));

        rig.says(item(ITEM, status));
        rig.says(ok(ITEM));

        assertThat(rig.commands()).containsExactly("99", "17", "09");
        assertThat(rig.outcomes(new CommandId(1))).singleElement().isInstanceOf(CheckedIn.class);
    }

    @Test
    void doesNotCheckInAThirdTime() {
        var rig = inDoubt();
        rig.comeUp(ALL);
        rig.says(item(ITEM, "04"));
        rig.lineCloses();
        rig.comeUp(ALL);

        rig.says(item(ITEM, "04"));

        assertThat(rig.commands()).isEmpty();
        assertThat(rig.outcomes(new CommandId(1))).containsExactly(new Unconfirmed("asked 2 times and still on loan"));
    }

    @ParameterizedTest
    @CsvSource({"11, CLAIMED_RETURNED", "12, LOST", "13, LOST"})
    void leavesItemsInASpecialStateToStaff(String status, Refusal refusal) {
        var rig = inDoubt();
        rig.comeUp(ALL);

        rig.says(item(ITEM, status));

        assertThat(rig.outcomes(new CommandId(1)))
                .containsExactly(new CheckInOutcome.Refused(refusal, CheckInAnswer.bare(false, "红楼梦")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "02", "06", "14"})
    void leavesAStatusThatDoesNotTellToStaff(String status) {
        var rig = inDoubt();
        rig.comeUp(ALL);

        rig.says(item(ITEM, status));

        assertThat(rig.outcomes(new CommandId(1)))
                .containsExactly(new CheckInOutcome.Refused(Refusal.OTHER, CheckInAnswer.bare(false, "红楼梦")));
    }

    @Test
    void learnsThatTheItemIsUnknown() {
        var rig = inDoubt();
        rig.comeUp(ALL);

        rig.says("18010101" + DATE + "AB" + ITEM + "|AJ|");

        assertThat(rig.outcomes(new CommandId(1)))
                .containsExactly(new CheckInOutcome.Refused(Refusal.UNKNOWN_ITEM, CheckInAnswer.bare(false, "")));
    }

    /** Evergreen runs a repeated check-in again and then says no. */
    @Test
    void takesANoToARepeatedCheckInForDoneWhenTheItemIsBack() {
        var rig = inDoubt();
        rig.comeUp(ALL);

        rig.says(item(ITEM, "04"));
        rig.says(no(ITEM));
        rig.says(item(ITEM, "03"));

        assertThat(rig.outcomes(new CommandId(1))).containsExactly(new CheckedIn(CheckInAnswer.bare(true, "红楼梦")));
    }

    @Test
    void cannotSettleWhereItemInformationIsNotOffered() {
        var rig = SessionRig.up(NO_ITEM_INFORMATION);
        CommandId id = rig.checkIn(ITEM);

        rig.passes(TIMEOUT);

        assertThat(rig.outcomes(id)).singleElement().isInstanceOf(Unconfirmed.class);
        assertThat(rig.session.deadline()).isEmpty();
    }

    @Test
    void cannotSettleWhereItemInformationIsNoLongerOffered() {
        var rig = inDoubt();

        rig.comeUp(NO_ITEM_INFORMATION);

        assertThat(rig.outcomes(new CommandId(1))).singleElement().isInstanceOf(Unconfirmed.class);
    }

    @Test
    void givesUpAtTheDeadlineWhenTheLinkDoesNotComeBack() {
        var rig = inDoubt();

        rig.passes(SETTLE.minus(TIMEOUT).minusNanos(1));
        assertThat(rig.outcomes(new CommandId(1))).isEmpty();
        rig.passes(Duration.ofNanos(1));

        assertThat(rig.outcomes(new CommandId(1))).containsExactly(new Unconfirmed("no answer in time"));
        assertThat(rig.session.deadline()).isEmpty();
    }

    @Test
    void closesTheLineWhenTheDeadlineComesWhileItIsAsking() {
        var rig = inDoubt();
        rig.passes(Duration.ofSeconds(12));
        rig.comeUp(ALL);

        rig.passes(Duration.ofSeconds(3));

        assertThat(rig.outcomes(new CommandId(1))).containsExactly(new Unconfirmed("no answer in time"));
        assertThat(rig.closes()).isEqualTo(2);
    }

    @Test
    void logsInUndisturbedWhenTheDeadlineComes() {
        var rig = inDoubt();
        rig.passes(Duration.ofSeconds(12));
        rig.open();

        rig.passes(Duration.ofSeconds(3));

        assertThat(rig.outcomes(new CommandId(1))).hasSize(1);
        assertThat(rig.closes()).isEqualTo(1);
    }

    @Test
    void countsACheckInAsAskedOnceItWasHandedToTheLine() {
        var rig = SessionRig.up(ALL);
        rig.checkIn(ITEM);
        rig.writes();

        rig.lineCloses();
        rig.open();
        rig.says(SessionRig.status(ALL));

        assertThat(rig.commands()).containsExactly("99", "17");
    }

    @Test
    void asksAgainWhenTheAnswerToTheQuestionIsLostToo() {
        var rig = inDoubt();
        rig.comeUp(ALL);
        rig.lineCloses();

        rig.open();
        rig.says(SessionRig.status(ALL));
        assertThat(rig.commands()).containsExactly("99", "17");
        rig.says(item(ITEM, "03"));

        assertThat(rig.outcomes(new CommandId(1))).hasSize(1);
    }

    @Test
    void keepsARefusalWhoseReasonIsLost() {
        var rig = SessionRig.up(ALL);
        CommandId id = rig.checkIn(ITEM);
        rig.says(no(ITEM));

        rig.passes(TIMEOUT);
        rig.passes(SETTLE);

        assertThat(rig.outcomes(id))
                .singleElement()
                .isEqualTo(new CheckInOutcome.Refused(
                        Refusal.OTHER, new CheckInAnswer(false, AlertType.OTHER, "", "", "", "")));
    }

    @Test
    void asksForTheReasonAgainOnTheNextConnection() {
        var rig = SessionRig.up(ALL);
        CommandId id = rig.checkIn(ITEM);
        rig.says(no(ITEM));
        rig.lineCloses();

        rig.comeUp(ALL);
        rig.says(item(ITEM, "12"));

        assertThat(rig.outcomes(id))
                .singleElement()
                .isInstanceOfSatisfying(
                        CheckInOutcome.Refused.class,
                        r -> assertThat(r.refusal()).isEqualTo(Refusal.LOST));
    }

    @Test
    void doesNotTakeTheAnswerThatComesTooLate() {
        var rig = SessionRig.up(ALL);
        CommandId id = rig.checkIn(ITEM);
        rig.passes(TIMEOUT);

        rig.says(ok(ITEM));

        assertThat(rig.outcomes(id)).isEmpty();
    }

    @Test
    void settlesAnEarlierCheckInByAskingFirst() {
        var rig = SessionRig.up(ALL);

        CommandId id = rig.settle(ITEM);
        rig.says(item(ITEM, "03"));

        assertThat(rig.commands()).containsExactly("17");
        assertThat(rig.outcomes(id)).containsExactly(new CheckedIn(CheckInAnswer.bare(true, "红楼梦")));
    }

    @Test
    void settlesByCheckingInWhatIsStillOnLoan() {
        var rig = SessionRig.up(ALL);

        CommandId id = rig.settle(ITEM);
        rig.says(item(ITEM, "04"));
        rig.says(no(ITEM));
        rig.says(item(ITEM, "03"));

        assertThat(rig.commands()).containsExactly("17", "09", "17");
        assertThat(rig.outcomes(id)).containsExactly(new CheckedIn(CheckInAnswer.bare(true, "红楼梦")));
    }

    @Test
    void doesNotSettleWithoutItemInformation() {
        var rig = SessionRig.up(NO_ITEM_INFORMATION);

        CommandId id = rig.settle(ITEM);

        assertThat(rig.commands()).isEmpty();
        assertThat(rig.outcomes(id)).containsExactly(new Unconfirmed("the library does not offer item information"));
    }

    /** A check-in (command 1) was asked, and the line closed for want of an answer. */
    private static SessionRig inDoubt() {
        var rig = SessionRig.up(ALL);
        rig.checkIn(ITEM);
        rig.passes(TIMEOUT);
        rig.writes();
        rig.events.clear();
        return rig;
    }
}

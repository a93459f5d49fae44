package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.caiyun.device.chute.ChuteCommand;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.decide.BarcodePattern;
import org.caiyun.kiosk.decide.CataloguingCase;
import org.caiyun.kiosk.decide.CataloguingRules;
import org.caiyun.kiosk.decide.OpeningHours;
import org.caiyun.kiosk.decide.OutcomeClass;
import org.caiyun.kiosk.decide.Ownership;
import org.caiyun.kiosk.decide.ShopBought;
import org.caiyun.kiosk.decide.Treatment;
import org.caiyun.kiosk.decide.WeekSpan;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.Handover;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.Reason;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.junit.jupiter.api.Test;

/** Beside the path: damage, calls for staff, bins. */
final class AtDeskTest {
    private static final ZoneId HOHHOT = ZoneId.of("Asia/Shanghai");

    private static Run oneReturned() {
        return Run.ready()
                .inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(new MarkOutcome.Written())
                .landed();
    }

    @Test
    void aDamagedBookIsFlaggedOnce() {
        var run = oneReturned();
        var id = run.state.session().returns().firstKey();

        run.on(new ReturnEvent.DamageReported(id)).on(new ReturnEvent.DamageReported(id));

        assertThat(run.facts.stream().filter(ReturnFact.Flagged.class::isInstance))
                .containsExactly(new ReturnFact.Flagged(id, List.of(Flag.DAMAGED_BY_PATRON_REPORT)));
        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.CHECK_DAMAGED);
    }

    @Test
    void aBookThatWasGivenBackIsNobodysConcern() {
        var run = Run.ready().inserted(Run.FOREIGN);
        run.on(new ReturnEvent.TakenBack(
                run.command(ReturnCommand.GiveBack.class).command()));
        var id = run.state.session().returns().firstKey();

        run.on(new ReturnEvent.DamageReported(id));

        assertThat(run.factNames()).doesNotContain("Flagged");
    }

    /** House rule 5: told is said only when somebody really knows. */
    @Test
    void staffHaveBeenToldOnlyWhenSomebodyAnswers() {
        var run = Run.ready().on(new ReturnEvent.StaffCalled());
        long call = run.fact(KioskFact.StaffCalled.class).call();
        assertThat(run.state.call()).isInstanceOf(StaffCall.Calling.class);

        run.on(new ReturnEvent.StaffAnswered(call));

        assertThat(run.state.call()).isInstanceOf(StaffCall.Answered.class);
        run.after(Deadlines.USUAL.session());
        assertThat(run.state.call()).isInstanceOf(StaffCall.None.class);
    }

    @Test
    void aCallThatNobodyAnswersSaysSo() {
        var run = Run.ready().on(new ReturnEvent.StaffCalled());

        run.after(Deadlines.USUAL.answer());

        assertThat(run.state.call()).isInstanceOf(StaffCall.Unanswered.class);
    }

    @Test
    void callingTwiceIsOneCall() {
        var run = Run.ready().on(new ReturnEvent.StaffCalled()).on(new ReturnEvent.StaffCalled());

        assertThat(run.facts.stream().filter(KioskFact.StaffCalled.class::isInstance))
                .hasSize(1);
    }

    @Test
    void aFullBinStopsTheMachineUntilItIsEmptied() {
        var run = Run.withRoomFor(2);
        returnOne(run);
        returnOne(run);
        assertThat(run.state.bins()).containsEntry(Run.ORDINARY, 2);

        run.on(new ReturnEvent.ItemInserted());
        assertThat(run.has(ReturnCommand.ReadTag.class)).isFalse();
        run.on(new ReturnEvent.BinEmptied(Run.ORDINARY, Handover.UNSAID));

        assertThat(run.fact(KioskFact.BinEmptied.class).items()).isEqualTo(2);
        assertThat(run.state.bins()).isEqualTo(new TreeMap<>());
        assertThat(run.has(ReturnCommand.ReadTag.class)).isTrue();
    }

    private static void returnOne(Run run) {
        run.inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(new MarkOutcome.Written())
                .landed();
    }

    @Test
    void whereNobodyCanBeCalledThatIsSaidAtOnce() {
        var run = Run.at(OpeningHours.always(HOHHOT), false).on(new ReturnEvent.StaffCalled());

        assertThat(run.facts).isEmpty();
        assertThat(run.state.call()).isInstanceOf(StaffCall.NobodyThere.class);
        run.after(Deadlines.USUAL.answer());
        assertThat(run.state.call()).isEqualTo(new StaffCall.None());
    }

    @Test
    void aLateAnswerIsStillGoodNewsAndOneToAnotherCallIsNot() {
        var late = Run.ready().on(new ReturnEvent.StaffCalled()).after(Deadlines.USUAL.answer());
        long call = late.fact(KioskFact.StaffCalled.class).call();
        assertThat(late.on(new ReturnEvent.StaffAnswered(call)).state.call()).isInstanceOf(StaffCall.Answered.class);

        var other = Run.ready().on(new ReturnEvent.StaffCalled()).on(new ReturnEvent.StaffAnswered(1));
        assertThat(other.state.call()).isInstanceOf(StaffCall.Calling.class);
        assertThat(Run.ready().on(new ReturnEvent.StaffAnswered(1)).state.call())
                .isEqualTo(new StaffCall.None());
    }

    @Test
    void anUnansweredCallIsForgottenInTheEnd() {
        var run = Run.ready().on(new ReturnEvent.StaffCalled()).after(Deadlines.USUAL.answer());

        run.after(Deadlines.USUAL.session());

        assertThat(run.state.call()).isEqualTo(new StaffCall.None());
    }

    /** It is eight o'clock in Hohhot, and the machine opens at nine. */
    @Test
    void aClosedMachineTakesNothingUntilItOpens() {
        var nine = WeekSpan.parse("mon-sun 09:00-20:00").orElseThrow();
        var run = Run.at(new OpeningHours(HOHHOT, List.of(nine), List.of(), List.of()), true);
        assertThat(run.state.service().lit()).containsExactly(ChuteCommand.Lamp.ATTENTION);

        run.on(new ReturnEvent.ItemInserted());
        assertThat(run.has(ReturnCommand.ReadTag.class)).isFalse();
        assertThat(run.state.deadline()).isPresent();
        run.after(Duration.ofHours(1));

        assertThat(run.has(ReturnCommand.ReadTag.class)).isTrue();
    }

    /** Parts 1 and 2 of 2: the worked example of ISO 28560-2 with 21 and 22 as its set information. */
    @Test
    void everyPartOfASetIsSecuredBeforeItTravels() {
        var run = Run.withWholeSets().inserted(part(1), part(2)).captured().answered(Run.CHECKED_IN);
        var first = run.command(ReturnCommand.Secure.class);

        run.marked(new MarkOutcome.Written());
        var second = run.command(ReturnCommand.Secure.class);
        run.marked(new MarkOutcome.Already());

        assertThat(List.of(first.tag(), second.tag())).containsExactly(part(1).uid(), part(2).uid());
        assertThat(run.has(ReturnCommand.RouteTo.class)).isTrue();
    }

    @Test
    void aSetThatIsNotWholeIsGivenBack() {
        var run = Run.withWholeSets().inserted(part(2));

        assertThat(run.fact(ReturnFact.Decided.class).reason()).isEqualTo(Reason.SET_INCOMPLETE);
        assertThat(run.has(ReturnCommand.GiveBack.class)).isTrue();
    }

    private static TagImage part(int ordinal) {
        return Run.tag(
                "E00401080000000" + ordinal,
                0x06,
                "9100051CBE991A14 0201D0 1401%02X 4607441CB6E2E335D6 830207ACC09EBAA06F6B0000".formatted(20 + ordinal));
    }

    @Test
    void aShopBoughtBookIsFlaggedForTheCataloguers() {
        var rules = CataloguingRules.of(new ShopBought(List.of(new BarcodePattern("CY\\d+"))));
        var book = new CataloguingCase(Run.named("CY1"), Run.HOLD, new PurchaseAnswer.NotKnown());

        var treatment = Treatment.of(Run.HOLD, new Ownership.Own(), rules.judge(book));

        assertThat(treatment.flags()).containsExactly(Flag.FIRST_RETURN, Flag.NO_TAG, Flag.HOLD_HERE);
        assertThat(treatment.outcome()).isEqualTo(OutcomeClass.SHOP_BOUGHT);
    }
}

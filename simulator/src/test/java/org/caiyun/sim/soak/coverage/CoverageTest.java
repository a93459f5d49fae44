package org.caiyun.sim.soak.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.caiyun.device.CommandId;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.flow.Ask;
import org.caiyun.kiosk.flow.KioskIdentity;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.kiosk.flow.Moment;
import org.caiyun.kiosk.flow.ReturnEvent;
import org.caiyun.kiosk.flow.SlotState;
import org.caiyun.kiosk.flow.Step;
import org.caiyun.kiosk.item.ReturnId;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final CommandId ASKED = new CommandId(7);
    private static final Uptime DUE = new Uptime(1_000);
    private static final MachineState EMPTY = MachineState.empty(new KioskIdentity("NMG-01", "J1"), 1);

    private final Coverage coverage = new Coverage();

    @Test
    void countsAnEventInEveryRowThatItsStateShows() {
        coverage.count(EMPTY, new ReturnEvent.ItemInserted(), at(0));

        assertThat(coverage.times(PathRow.SLOT_EMPTY, EventKind.ITEM_INSERTED)).isOne();
        assertThat(coverage.times(SessionRow.SESSION_NONE, EventKind.ITEM_INSERTED))
                .isOne();
        assertThat(coverage.times(ServiceRow.CHUTE_AWAY, EventKind.ITEM_INSERTED))
                .isOne();
        assertThat(coverage.times(PathRow.SLOT_READING, EventKind.ITEM_INSERTED))
                .isZero();
    }

    @Test
    void tellsAnAwaitedAnswerFromALateOne() {
        coverage.count(reading(), new ReturnEvent.TagsRead(ASKED, List.of()), at(0));
        coverage.count(reading(), new ReturnEvent.TagsRead(new CommandId(8), List.of()), at(0));

        assertThat(coverage.times(PathRow.SLOT_READING, EventKind.TAGS_READ)).isOne();
        assertThat(coverage.times(PathRow.SLOT_READING, EventKind.LATE_ANSWER)).isOne();
        assertThat(coverage.reached())
                .contains(Pair.of(Asker.READING, Said.NO_TAG), Pair.of(Asker.NOBODY, Said.NO_TAG));
    }

    @Test
    void aTickIsDueOnlyInTheRowWhoseDeadlineHasCome() {
        coverage.count(reading(), new ReturnEvent.Tick(), at(999));
        coverage.count(reading(), new ReturnEvent.Tick(), at(1_000));

        assertThat(coverage.times(PathRow.SLOT_READING, EventKind.TICK_EARLY)).isOne();
        assertThat(coverage.times(PathRow.SLOT_READING, EventKind.TICK_DUE)).isOne();
        assertThat(coverage.times(ServiceRow.WAY_CLEAR, EventKind.TICK_EARLY)).isEqualTo(2);
    }

    @Test
    void thePathBesideItGoesOnAsItWould() {
        var step = new Step(reading(), List.of(), List.of());

        var taken = coverage.beside((_, _, _) -> step).on(EMPTY, new ReturnEvent.PatronDone(), at(0));

        assertThat(taken).isSameAs(step);
        assertThat(coverage.events()).isOne();
    }

    @Test
    void theCountsOfTwoRunsAreAdded() {
        var other = new Coverage();
        coverage.count(EMPTY, new ReturnEvent.ItemInserted(), at(0));
        other.count(EMPTY, new ReturnEvent.ItemInserted(), at(0));
        other.count(EMPTY, new ReturnEvent.PatronDone(), at(0));

        coverage.add(other);

        assertThat(coverage.events()).isEqualTo(3);
        assertThat(coverage.times(PathRow.SLOT_EMPTY, EventKind.ITEM_INSERTED)).isEqualTo(2);
        assertThat(coverage.times(PathRow.SLOT_EMPTY, EventKind.PATRON_DONE)).isOne();
    }

    @Test
    void whatCannotBeIsNotMissingAndIsAContradictionWhenItIs() {
        assertThat(coverage.missing()).doesNotContain(Pair.of(PathRow.SLOT_EMPTY, EventKind.TICK_DUE));
        assertThat(coverage.contradictions()).isEmpty();

        var damage = new ReturnEvent.DamageReported(new ReturnId("NMG-01", "J1", 1));
        coverage.count(EMPTY, damage, at(0));

        assertThat(coverage.contradictions())
                .containsExactly(Pair.of(SessionRow.SESSION_NONE, EventKind.DAMAGE_REPORTED));
        assertThat(coverage.text())
                .contains("reached, though called impossible: SESSION_NONE x DAMAGE_REPORTED")
                .contains("not reached: SLOT_EMPTY x ITEM_INSERTED");
    }

    @Test
    void aPairOfOneTableIsNeverTakenForOneOfAnother() {
        assertThat(coverage.unreached()).doesNotHaveDuplicates();
    }

    private static MachineState reading() {
        return new MachineState(
                EMPTY.identity(),
                1,
                8,
                new SlotState.Reading(new Ask.Asked(ASKED), 1, DUE, List.of(), DUE),
                EMPTY.books(),
                EMPTY.owed(),
                EMPTY.replay(),
                EMPTY.session(),
                EMPTY.printing(),
                EMPTY.service(),
                EMPTY.parting(),
                EMPTY.call(),
                EMPTY.company(),
                EMPTY.platform(),
                EMPTY.bins());
    }

    private static Moment at(long nanos) {
        return new Moment(new Uptime(nanos), Instant.parse("2026-11-22T01:00:00Z"));
    }
}

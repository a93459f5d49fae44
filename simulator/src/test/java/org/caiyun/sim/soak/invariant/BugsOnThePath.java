package org.caiyun.sim.soak.invariant;

import static org.caiyun.sim.soak.invariant.PlantedBug.commands;
import static org.caiyun.sim.soak.invariant.PlantedBug.state;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.caiyun.device.Uptime;
import org.caiyun.device.chute.ChuteCommand.Lamp;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.decide.Ownership;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.kiosk.flow.Moment;
import org.caiyun.kiosk.flow.OwedCheckIn;
import org.caiyun.kiosk.flow.OwedCheckIns;
import org.caiyun.kiosk.flow.ReturnCommand;
import org.caiyun.kiosk.flow.ReturnEvent;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.flow.Session;
import org.caiyun.kiosk.flow.Step;
import org.caiyun.kiosk.flow.Turn;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.item.WallTime;

/** Steps that go wrong: states that keep too much or too little, commands that say the wrong thing, time unheard. */
final class BugsOnThePath {
    static final List<Planted> ALL = List.of(
            new Planted(WaitingHasDeadline.class, "a deadline that comes is not heard", Deaf::new),
            new Planted(
                    NoDoubleReturn.class, "a check-in whose answer was lost is sent again unasked", NotSettled::new),
            new Planted(NoLostReturn.class, "what the library is owed is forgotten", OwesNothing::new),
            new Planted(
                    ReceiptTellsTheJournal.class,
                    "the receipt says given back of a returned book",
                    () -> new Misprints(line -> said(line, ReportWord.GIVEN_BACK, line.library()))),
            new Planted(
                    ReceiptTellsTheJournal.class,
                    "the receipt lists another book",
                    () -> new Misprints(BugsOnThePath::anotherBook)),
            new Planted(LampsTellTheTruth.class, "the ready lamp stays lit", StaysLit::new),
            new Planted(ScreenTellsTheTruth.class, "the screen says returned of a queued book", SaysReturned::new),
            new Planted(MemoryIsBounded.class, "check-ins that are owed pile up", () -> new PilesUp(40)),
            new Planted(EverythingSettles.class, "one check-in is owed for ever", () -> new PilesUp(0)));

    private static final Duration EVER = Duration.ofDays(10_000);

    private BugsOnThePath() {}

    private static final class Deaf implements PlantedBug {
        private boolean deaf;

        @Override
        public Step does(MachineState before, Step step, Moment now) {
            return deaf
                            && before.deadline()
                                    .filter(d -> d.reachedAt(now.uptime()))
                                    .isPresent()
                    ? new Step(before, List.of(), List.of())
                    : step;
        }

        @Override
        public ReturnEvent hears(ReturnEvent event, MachineState before) {
            deaf = event instanceof ReturnEvent.Tick;
            return event;
        }
    }

    private static final class NotSettled implements PlantedBug {
        @Override
        public Step does(MachineState before, Step step, Moment now) {
            return commands(
                    step,
                    command -> command instanceof ReturnCommand.CheckIn c
                            ? new ReturnCommand.CheckIn(
                                    c.id(), c.command(), c.item(), c.returnedAt(), c.late(), false, c.intentSeq())
                            : command);
        }
    }

    private static final class OwesNothing implements PlantedBug {
        @Override
        public Step does(MachineState before, Step step, Moment now) {
            return state(step, state -> with(state, OwedCheckIns.NONE, state.session()));
        }
    }

    private static ReturnSummary said(ReturnSummary line, ReportWord word, ReturnSummary.LibraryState library) {
        return new ReturnSummary(
                line.id(),
                line.barcode(),
                line.owner(),
                line.title(),
                word,
                line.bin(),
                library,
                line.security(),
                line.flags(),
                line.missing(),
                line.takenAt(),
                line.begunAt(),
                line.changedAt());
    }

    /** Prints something else of each return than the journal says. */
    private record Misprints(UnaryOperator<ReturnSummary> change) implements PlantedBug {
        @Override
        public Step does(MachineState before, Step step, Moment now) {
            return commands(
                    step,
                    command -> command instanceof ReturnCommand.PrintReceipt p
                            ? new ReturnCommand.PrintReceipt(
                                    p.number(),
                                    p.command(),
                                    p.lines().stream().map(change).toList(),
                                    p.at(),
                                    p.reprint())
                            : command);
        }
    }

    private static ReturnSummary anotherBook(ReturnSummary line) {
        return new ReturnSummary(
                line.id(),
                "31500100009999",
                line.owner(),
                line.title(),
                line.word(),
                line.bin(),
                line.library(),
                line.security(),
                line.flags(),
                line.missing(),
                line.takenAt(),
                line.begunAt(),
                line.changedAt());
    }

    private static final class StaysLit implements PlantedBug {
        @Override
        public Step does(MachineState before, Step step, Moment now) {
            return commands(
                    step,
                    command -> command instanceof ReturnCommand.ShowLamps
                            ? new ReturnCommand.ShowLamps(Set.of(Lamp.READY))
                            : command);
        }
    }

    private static final class SaysReturned implements PlantedBug {
        @Override
        public Step does(MachineState before, Step step, Moment now) {
            return state(step, state -> {
                var lines = new TreeMap<>(state.session().returns());
                lines.replaceAll((_, line) -> line.word() == ReportWord.ACCEPTED_PENDING
                        ? said(line, ReportWord.RETURNED, ReturnSummary.LibraryState.CHECKED_IN)
                        : line);
                var session = state.session();
                return with(state, state.owed(), new Session(lines, session.ending(), session.until()));
            });
        }
    }

    /** Owes one check-in that is never due, or so many more with every step. */
    private static final class PilesUp implements PlantedBug {
        private final int more;
        private final List<OwedCheckIn> never = new ArrayList<>();

        private PilesUp(int more) {
            this.more = more;
        }

        @Override
        public Step does(MachineState before, Step step, Moment now) {
            do {
                var id = new ReturnId("NMG-SIM-01", "S4", 1_000_000 + never.size());
                var item = new ItemInSlot.Labelled(new Barcode("31500100999999"), List.of(), new Ownership.Own());
                if (never.isEmpty() || more > 0) {
                    never.add(new OwedCheckIn(
                            id, item, new WallTime.Known(now.wall()), 1, false, new Turn.From(Uptime.ZERO.plus(EVER))));
                }
            } while (never.size() % Math.max(1, more) != 0);
            return state(step, state -> {
                var owed = state.owed();
                for (var one : never) {
                    owed = owed.with(one);
                }
                return with(state, owed, state.session());
            });
        }
    }

    private static MachineState with(MachineState state, OwedCheckIns owed, Session session) {
        return new MachineState(
                state.identity(),
                state.nextSeq(),
                state.nextCommand(),
                state.slot(),
                state.books(),
                owed,
                state.replay(),
                session,
                state.printing(),
                state.service(),
                state.parting(),
                state.call(),
                state.company(),
                state.platform(),
                state.bins());
    }
}

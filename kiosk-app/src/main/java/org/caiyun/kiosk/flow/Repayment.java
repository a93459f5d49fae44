package org.caiyun.kiosk.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.flow.Replay.Ahead;
import org.caiyun.kiosk.flow.Replay.Asking;
import org.caiyun.kiosk.flow.Replay.Idle;
import org.caiyun.kiosk.flow.Replay.Intent;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.CheckInOutcome.CheckedIn;
import org.caiyun.kiosk.library.CheckInOutcome.Refused;
import org.caiyun.kiosk.library.CheckInOutcome.Unconfirmed;
import org.caiyun.kiosk.library.CheckInOutcome.Unreachable;

/**
 * Sends what the library is owed: the oldest first, one at a time, over a link that has held for a while, and never
 * when a patron's own check-in is about to be asked. One that fails waits longer and longer, and holds up only later
 * returns of its own item.
 */
final class Repayment {
    private static final int MOST_DOUBLINGS = 4;
    private static final int MOST_AHEAD = 128;
    /** Intents are written ahead for about so long, a good deal more than a commit takes. */
    private static final Duration AHEAD = Duration.ofSeconds(1);

    private Repayment() {}

    /** The line to the library is the patron's from when an item is counted inside until its check-in is answered. */
    static boolean isOpen(Service service, Collection<BookState> books) {
        return service.journalReady()
                && service.link() instanceof Service.Link.Up up
                && up.steady()
                && books.stream()
                        .noneMatch(b -> b instanceof BookState.CountingInside || b instanceof BookState.CheckingIn);
    }

    /** When the next can go; absent while it waits for something else than the time. */
    static Optional<Uptime> next(MachineState state) {
        if (!(state.replay() instanceof Idle(var from, var ahead)
                && isOpen(state.service(), state.books().values())
                && state.service().link() instanceof Service.Link.Up up)) {
            return Optional.empty();
        }
        var soonest = ahead.next().isEmpty() ? state.owed().soonest(up.canSettle()) : Optional.of(from);
        return soonest.map(at -> at.compareTo(from) > 0 ? at : from);
    }

    static void goOn(Draft draft) {
        if (draft.replay instanceof Idle(var from, var ahead)
                && draft.isDue(from)
                && isOpen(draft.service, draft.books.values())
                && draft.service.link() instanceof Service.Link.Up(var canSettle, var _)) {
            ask(draft, announce(draft, ahead, canSettle), canSettle);
        }
    }

    /**
     * Writes intents ahead. Where nothing in doubt can be settled there is none ahead: a stop would put it in doubt.
     */
    private static Ahead announce(Draft draft, Ahead ahead, boolean canSettle) {
        int wanted = canSettle ? ahead.wanted() : 1;
        if (ahead.next().size() > wanted / 2) {
            return ahead;
        }
        var next = new ArrayList<>(ahead.next());
        while (next.size() < wanted) {
            var due = draft.owed.firstDue(draft.now.uptime(), canSettle);
            if (due.isEmpty()) {
                break;
            }
            var owed = due.get().announced();
            next.add(new Intent(owed.id(), draft.nextSeq()));
            draft.fact(new ReturnFact.CheckInAsked(
                    owed.id(), owed.attempt(), owed.returnedAt().shown(), owed.settle()));
            draft.owed = draft.owed.with(owed);
        }
        return ahead.next(next);
    }

    private static void ask(Draft draft, Ahead ahead, boolean canSettle) {
        var next = new ArrayList<>(ahead.next());
        while (!next.isEmpty()) {
            var intent = next.removeFirst();
            var owed = draft.owed.get(intent.id());
            if (owed.isPresent() && (canSettle || !owed.get().settle())) {
                ask(draft, owed.get(), intent, ahead.next(next));
                return;
            }
            // announced over a link that could settle, and it cannot any more
            owed.ifPresent(o -> draft.owed = draft.owed.with(o.turn(new Turn.From(draft.now.uptime()))));
        }
        draft.replay = new Idle(draft.now.uptime(), ahead.next(List.of()));
    }

    private static void ask(Draft draft, OwedCheckIn owed, Intent intent, Ahead behind) {
        var asked = draft.ask(command -> new ReturnCommand.CheckIn(
                owed.id(), command, owed.item(), owed.returnedAt(), true, owed.settle(), intent.seq()));
        draft.replay = new Asking(
                owed.id(),
                asked.command(),
                draft.now.uptime(),
                draft.in(draft.rules.deadlines().checkIn()),
                behind);
    }

    static void ended(Draft draft, ReturnEvent.CheckInEnded answer) {
        if (draft.replay instanceof Asking asking && asking.command().equals(answer.command())) {
            ended(draft, asking, answer.outcome());
        } else {
            draft.late(answer);
        }
    }

    static void overdue(Draft draft) {
        if (draft.replay instanceof Asking asking && draft.isDue(asking.until())) {
            ended(draft, asking, new Unconfirmed("no answer in time"));
        }
    }

    private static void ended(Draft draft, Asking asking, CheckInOutcome outcome) {
        var id = asking.id();
        draft.replay = new Idle(
                draft.in(draft.rules.deadlines().pace()),
                asking.ahead().wanted(wanted(draft, draft.now.uptime().since(asking.asked()))));
        switch (outcome) {
            case CheckedIn checkedIn -> checkedIn(draft, id, checkedIn);
            case Refused refused -> refused(draft, id, refused);
            case Unconfirmed(var why) -> {
                draft.fact(new ReturnFact.Unconfirmed(id, why));
                if (OwedToLibrary.cannotSettle(draft)) {
                    draft.fact(new ReturnFact.StaffAsked(id, StaffTask.CHECK_UNCONFIRMED, why));
                }
                later(draft, id, true);
            }
            case Unreachable(var why) -> {
                draft.fact(new ReturnFact.Queued(id, why));
                later(draft, id, false);
            }
        }
    }

    private static void refused(Draft draft, ReturnId id, Refused outcome) {
        draft.fact(new ReturnFact.Refused(id, outcome.refusal(), outcome.answer()));
        boolean forCataloguers = draft.owed
                .get(id)
                .filter(owed -> ToCatalogueLate.refusedLate(draft, owed, outcome))
                .isPresent();
        if (!forCataloguers) {
            draft.fact(new ReturnFact.Flagged(id, List.of(Flag.REPLAY_REFUSED)));
            draft.fact(new ReturnFact.StaffAsked(
                    id, StaffTask.CHECK_REPLAY_REFUSED, outcome.refusal().name()));
        }
        OwedToLibrary.settled(draft, id);
    }

    private static void checkedIn(Draft draft, ReturnId id, CheckedIn outcome) {
        var said = outcome.answer();
        draft.fact(new ReturnFact.CheckedIn(id, said));
        ByLabel.checkedIn(draft, id);
        var owed = draft.owed.get(id);
        owed.ifPresent(o -> AtLibrary.tellUndated(draft, id, o.returnedAt()));
        OwedToLibrary.settled(draft, id);
        owed.ifPresent(o -> ToCatalogueLate.checkedInLate(draft, o, outcome));
    }

    /** As many as the library would answer in {@link #AHEAD}, and the one that is asked. */
    private static int wanted(Draft draft, Duration answeredIn) {
        var pace = draft.rules.deadlines().pace();
        long in = Math.max(1, (answeredIn.compareTo(pace) > 0 ? answeredIn : pace).toNanos());
        return (int) Math.min(MOST_AHEAD, 1 + AHEAD.toNanos() / in);
    }

    private static void later(Draft draft, ReturnId id, boolean mayHaveHappened) {
        draft.owed.get(id).ifPresent(owed -> {
            var next = new Turn.From(draft.in(patience(draft, owed.attempt())));
            draft.owed = draft.owed.with(owed.again(mayHaveHappened, next));
            OwedToLibrary.lineUp(draft);
        });
    }

    /** A library that is there and cannot be worked with is asked less and less often. */
    private static Duration patience(Draft draft, int attempt) {
        int doublings = Math.min(Math.max(0, attempt - 2), MOST_DOUBLINGS);
        return draft.rules.deadlines().replay().multipliedBy(1L << doublings);
    }
}

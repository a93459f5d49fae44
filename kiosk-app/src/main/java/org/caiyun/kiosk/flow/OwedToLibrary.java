package org.caiyun.kiosk.flow;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.decide.Ownership;
import org.caiyun.kiosk.decide.Treatment;
import org.caiyun.kiosk.flow.BookState.CheckingIn;
import org.caiyun.kiosk.flow.ReturnEvent.CheckInEnded;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.Flag;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.CheckInOutcome.CheckedIn;
import org.caiyun.kiosk.library.CheckInOutcome.Refused;
import org.caiyun.kiosk.library.CheckInOutcome.Unconfirmed;
import org.caiyun.kiosk.library.CheckInOutcome.Unreachable;

/** Check-ins that the library has yet to hear of: kept, sent when the link is back, never dropped, never doubled. */
final class OwedToLibrary {
    private static final int MOST_DOUBLINGS = 4;

    private OwedToLibrary() {}

    static void note(Draft draft, CheckingIn book, CheckInOutcome outcome) {
        if (book.visit().item() instanceof ItemInSlot.Known known) {
            switch (outcome) {
                case Unconfirmed _ -> owe(draft, book, known, true);
                case Unreachable _ -> owe(draft, book, known, book.attempt() > 1);
                case CheckedIn _, Refused _ -> {}
            }
        }
    }

    private static void owe(Draft draft, CheckingIn book, ItemInSlot.Known known, boolean settle) {
        var notBefore = draft.in(draft.rules.deadlines().replay());
        draft.owed.put(
                book.visit().id(),
                new OwedCheckIn(known.item(), book.returnedAt(), book.attempt(), settle, Optional.of(notBefore)));
    }

    /** The library does not say what became of an item: a person must look. */
    static boolean cannotSettle(Draft draft) {
        return draft.service.link() instanceof Service.Link.Up(var canSettle) && !canSettle;
    }

    /** The link is up: staff hear of what cannot be settled over it. */
    static void tellStaff(Draft draft) {
        if (cannotSettle(draft)) {
            draft.owed.forEach((id, owed) -> {
                if (owed.settle()) {
                    draft.fact(new ReturnFact.StaffAsked(id, StaffTask.CHECK_UNCONFIRMED, "cannot be settled"));
                }
            });
        }
    }

    /** Sends the oldest that is due; one that may have happened only where the library can be asked first. */
    static void replay(Draft draft) {
        if (draft.replay instanceof Replay.Idle
                && draft.service.journalReady()
                && draft.service.link() instanceof Service.Link.Up(var canSettle)) {
            draft.owed.entrySet().stream()
                    .filter(e -> e.getValue().notBefore().filter(draft::isDue).isPresent())
                    .filter(e -> canSettle || !e.getValue().settle())
                    .findFirst()
                    .ifPresent(e -> ask(draft, e));
        }
    }

    private static void ask(Draft draft, Map.Entry<ReturnId, OwedCheckIn> entry) {
        var id = entry.getKey();
        var owed = entry.getValue();
        int attempt = owed.attempt() + 1;
        draft.fact(new ReturnFact.CheckInAsked(id, attempt, owed.returnedAt().shown(), owed.settle()));
        var asked = draft.ask(
                command -> new ReturnCommand.CheckIn(id, command, owed.item(), owed.returnedAt(), true, owed.settle()));
        draft.owed.put(id, new OwedCheckIn(owed.item(), owed.returnedAt(), attempt, owed.settle(), owed.notBefore()));
        draft.replay = new Replay.Asking(
                id, asked.command(), draft.in(draft.rules.deadlines().checkIn()));
    }

    static void replayEnded(Draft draft, CheckInEnded answer) {
        if (draft.replay instanceof Replay.Asking asking && asking.command().equals(answer.command())) {
            ended(draft, asking.id(), answer.outcome());
        } else {
            draft.late(answer);
        }
    }

    static void replayOverdue(Draft draft) {
        if (draft.replay instanceof Replay.Asking asking && draft.isDue(asking.until())) {
            ended(draft, asking.id(), new Unconfirmed("no answer in time"));
        }
    }

    private static void ended(Draft draft, ReturnId id, CheckInOutcome outcome) {
        draft.replay = new Replay.Idle();
        switch (outcome) {
            case CheckedIn(var said) -> {
                draft.fact(new ReturnFact.CheckedIn(id, said));
                ByLabel.checkedIn(draft, id);
                Optional.ofNullable(draft.owed.remove(id))
                        .ifPresent(owed -> AtLibrary.tellUndated(draft, id, owed.returnedAt()));
                // the book already lies in a bin: a hold or transit that shows only now needs a hand
                var flags = Treatment.of(outcome, new Ownership.Own(), false).flags();
                if (!flags.isEmpty()) {
                    draft.fact(new ReturnFact.Flagged(id, flags));
                    draft.fact(new ReturnFact.StaffAsked(
                            id, StaffTask.FIND_ITEM, said.alert().name()));
                }
            }
            case Refused(var refusal, var said) -> {
                draft.fact(new ReturnFact.Refused(id, refusal, said));
                draft.fact(new ReturnFact.Flagged(id, List.of(Flag.REPLAY_REFUSED)));
                draft.fact(new ReturnFact.StaffAsked(id, StaffTask.CHECK_REPLAY_REFUSED, refusal.name()));
                draft.owed.remove(id);
            }
            case Unconfirmed(var why) -> {
                draft.fact(new ReturnFact.Unconfirmed(id, why));
                if (cannotSettle(draft)) {
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

    private static void later(Draft draft, ReturnId id, boolean mayHaveHappened) {
        draft.owed.computeIfPresent(
                id,
                (_, owed) -> new OwedCheckIn(
                        owed.item(),
                        owed.returnedAt(),
                        owed.attempt(),
                        owed.settle() || mayHaveHappened,
                        Optional.of(draft.in(patience(draft, owed.attempt())))));
    }

    /** A library that is there and cannot be worked with is asked less and less often. */
    private static Duration patience(Draft draft, int attempt) {
        int doublings = Math.min(Math.max(0, attempt - 2), MOST_DOUBLINGS);
        return draft.rules.deadlines().replay().multipliedBy(1L << doublings);
    }
}

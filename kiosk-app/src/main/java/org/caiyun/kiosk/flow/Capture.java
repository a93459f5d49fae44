package org.caiyun.kiosk.flow;

import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.decide.Ownership;
import org.caiyun.kiosk.flow.BookState.Capturing;
import org.caiyun.kiosk.flow.BookState.Movement;
import org.caiyun.kiosk.flow.ReturnEvent.Captured;
import org.caiyun.kiosk.flow.ReturnEvent.NotCaptured;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.journal.Reason;
import org.caiyun.kiosk.journal.ReturnFact;

/** Row 5: the item leaves the patron's hands, and from that instant it counts. */
final class Capture {
    private static final int ATTEMPTS = 3;

    private Capture() {}

    static void take(Draft draft, Visit visit, Reason reason) {
        draft.fact(new ReturnFact.Decided(visit.id(), true, reason));
        again(draft, visit, reason, 1);
        AtPlatform.lookUp(draft, visit);
    }

    /** The intent is durable already. */
    static void again(Draft draft, Visit visit, Reason reason, int attempt) {
        ask(draft, visit, reason, attempt, false);
    }

    /** Of an item that lies across the shutter. */
    static void finish(Draft draft, Visit visit, Reason reason) {
        ask(draft, visit, reason, 1, true);
    }

    private static void ask(Draft draft, Visit visit, Reason reason, int attempt, boolean acrossShutter) {
        var ask = draft.ask(id -> new ReturnCommand.Capture(visit.id(), id, acrossShutter));
        draft.put(new Capturing(
                visit, reason, ask, attempt, draft.in(draft.rules.deadlines().capture())));
    }

    static void captured(Draft draft, Captured answer) {
        draft.waiting(Capturing.class, answer.command())
                .ifPresentOrElse(
                        book -> inside(draft, book.visit(), draft.now.time(), true, answer.countable()),
                        () -> LostCapture.broughtBack(draft, answer));
    }

    /** {@code watched}: the slot saw it go in. */
    static void inside(Draft draft, Visit visit, WallTime returnedAt, boolean watched, boolean countable) {
        if (countable) {
            CountInside.begin(draft, visit, returnedAt, watched);
        } else {
            uncountedIsInside(draft, visit, returnedAt);
            if (!watched) {
                LostCapture.mayHaveRunOn(draft, visit);
            }
        }
    }

    /** The item is in the machine, counted there; one that is not this library's, or has no name, is not reported. */
    static void isInside(Draft draft, Visit visit, WallTime returnedAt) {
        captured(draft, visit, returnedAt);
        switch (AtLibrary.ownership(visit)) {
            case Ownership.Own _, Ownership.Bought _, Ownership.Partner _ -> report(draft, visit, returnedAt);
            case Ownership.Foreign _ -> AtLibrary.forStaff(draft, visit);
        }
    }

    private static void report(Draft draft, Visit visit, WallTime returnedAt) {
        switch (visit.item()) {
            case ItemInSlot.Labelled labelled -> ByLabel.isInside(draft, visit, labelled, returnedAt);
            case ItemInSlot.Ordered _ -> ByOrder.isInside(draft, visit);
            case ItemInSlot.Known _, ItemInSlot.Nameless _ -> AtLibrary.checkIn(draft, visit, returnedAt, 1, false);
        }
    }

    /** Not the item that was read: nothing is reported, and staff see to it. */
    static void anotherIsInside(Draft draft, Visit visit, WallTime returnedAt) {
        captured(draft, visit, returnedAt);
        AtLibrary.notReported(draft, visit, "its tag was not seen inside");
    }

    /** Nobody could count it: it may be the item that was read, another or several, so its loan stays open. */
    static void uncountedIsInside(Draft draft, Visit visit, WallTime returnedAt) {
        captured(draft, visit, returnedAt);
        draft.fact(new ReturnFact.NotCounted(visit.id()));
        switch (visit.item()) {
            case ItemInSlot.OneCopy _ -> AtLibrary.notReported(draft, visit, "what went in could not be counted");
            case ItemInSlot.Nameless _ -> AtLibrary.forStaff(draft, visit);
        }
    }

    private static void captured(Draft draft, Visit visit, WallTime returnedAt) {
        draft.freeSlotOf(visit);
        draft.fact(new ReturnFact.Captured(visit.id(), returnedAt.shown()));
        if (!returnedAt.isKnown()) {
            draft.fact(new ReturnFact.Undated(visit.id()));
        }
        AtPlatform.takenAt(draft, visit.id(), returnedAt);
    }

    static void notCaptured(Draft draft, NotCaptured answer) {
        draft.waiting(Capturing.class, answer.command())
                .ifPresentOrElse(
                        book -> {
                            if (!answer.stillInMouth()) {
                                // pulled out, or further inside than it should be: the sensors know
                                var out =
                                        new Movement.IntoMachine(book.reason(), draft.now.time(), true, book.attempt());
                                Transport.locateLater(draft, book.visit(), out);
                            } else {
                                stillInMouth(draft, book.visit(), book.reason(), book.attempt());
                            }
                        },
                        () -> LostCapture.notBroughtBack(draft, answer));
    }

    static void stillInMouth(Draft draft, Visit visit, Reason reason, int attempt) {
        if (attempt < ATTEMPTS) {
            again(draft, visit, reason, attempt + 1);
        } else {
            GivingItBack.notDrawnIn(draft, visit, reason, Position.MOUTH);
        }
    }
}

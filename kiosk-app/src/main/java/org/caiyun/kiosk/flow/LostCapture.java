package org.caiyun.kiosk.flow;

import java.util.List;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.flow.BookState.Counting;
import org.caiyun.kiosk.flow.BookState.Locating;
import org.caiyun.kiosk.flow.BookState.Movement;
import org.caiyun.kiosk.flow.ReturnEvent.Captured;
import org.caiyun.kiosk.flow.ReturnEvent.NotCaptured;
import org.caiyun.kiosk.flow.ReturnEvent.Sensed;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;

/** Where an item is whose capture nobody saw to its end: what the sensors and the tags still tell. */
final class LostCapture {
    private LostCapture() {}

    /**
     * Seen in the mouth: its tags tell whether it lies there or another does, and of what lies on both sides of the
     * shutter, whether that is one item half-way or two items.
     */
    static void count(Draft draft, Visit read, Movement.IntoMachine movement, Sensed seen) {
        var visit = ByLabel.compared(draft, read);
        var ask = draft.ask(ReturnCommand.ReadTag::new);
        var until = draft.in(draft.rules.deadlines().read());
        if (!seen.itemCaptured()) {
            // should it be another item, it is read for itself once this one's place is known
            draft.slot = new SlotState.Waiting();
        }
        draft.put(new Counting(visit, movement, seen, ask, until));
    }

    static void counted(Draft draft, Counting book, List<TagImage> images) {
        if (isNowhere(book.seen())) {
            if (isAmong(book.visit(), images) && draft.slot instanceof SlotState.Empty) {
                // the antenna says that it is inside, where a sensor is blind
                lookOnTheBelt(draft, book.visit(), book.movement());
            } else {
                boolean verdict = !book.visit().item().tags().isEmpty() && !isAmong(book.visit(), images);
                pulledOut(draft, book.visit(), verdict);
            }
        } else if (book.seen().itemCaptured()) {
            countedAcross(draft, book, images);
        } else if (draft.slot instanceof SlotState.Empty) {
            // taken out while its tags were read: the sensors know what is left
            Transport.locateLater(draft, book);
        } else if (isAmong(book.visit(), images)
                && book.movement().watched()
                && !book.seen().itemOnBelt()) {
            // pulled out and put back, or never seen to come in by a sensor that is blind
            draft.slot = new SlotState.Held(book.visit().id());
            Capture.stillInMouth(
                    draft,
                    book.visit(),
                    book.movement().reason(),
                    book.movement().attempt());
        } else if (isAmong(book.visit(), images)) {
            beginsAnew(draft, book.visit());
            if (book.seen().itemOnBelt()) {
                Transport.foundInside(draft, Position.BELT);
            }
        } else {
            notSeen(draft, book.visit(), book.movement(), book.seen());
        }
    }

    /** An item without a tag cannot be recognized. */
    private static boolean isAmong(Visit visit, List<TagImage> images) {
        var tags = visit.item().tags();
        return images.stream().anyMatch(image -> tags.contains(image.uid()));
    }

    private static void countedAcross(Draft draft, Counting book, List<TagImage> images) {
        var visit = book.visit();
        var reason = book.movement().reason();
        boolean itsOwn = visit.item().tags().isEmpty() || isAmong(visit, images);
        if (!itsOwn && !images.isEmpty()) {
            // another was pushed in behind it, and is read for itself
            draft.slot = new SlotState.Waiting();
            pulledOut(draft, visit, book.movement().watched());
            return;
        }
        draft.slot = new SlotState.Held(visit.id());
        if (itsOwn && images.size() <= tagsOf(visit)) {
            doubtNameless(draft, visit);
            Capture.finish(draft, visit, reason);
        } else {
            // either may be the one that lies across: the mouth must be free before one can be taken
            GivingItBack.notDrawnIn(draft, visit, reason, Position.SHUTTER);
        }
    }

    /** It may have run on, and what is inside now be another: nothing names it, so staff look for it. */
    static void doubtNameless(Draft draft, Visit visit) {
        if (visit.item().tags().isEmpty()) {
            AtLibrary.askStaff(
                    draft, visit, StaffTask.FIND_ITEM, "a capture was interrupted, and nothing names the item");
        }
    }

    private static int tagsOf(Visit visit) {
        return switch (visit.item()) {
            case ItemInSlot.OneCopy copy -> copy.tags().size();
            case ItemInSlot.Nameless _ -> 1;
        };
    }

    static void notCounted(Draft draft, Counting book) {
        if (isNowhere(book.seen())) {
            pulledOut(draft, book.visit(), false);
        } else {
            Transport.locateLater(draft, book);
        }
    }

    private static boolean isNowhere(Sensed seen) {
        return !seen.itemInMouth() && !seen.itemCaptured() && !seen.itemOnBelt();
    }

    /**
     * Neither in the mouth nor behind the shutter. The belt brings back what may have run on, unless another item lies
     * in the mouth and the belt is free: the chute then moves nothing, and staff look for it.
     */
    static void notSeen(Draft draft, Visit visit, Movement.IntoMachine movement, Sensed seen) {
        if (isNowhere(seen) && movement.watched()) {
            lookWithTheAntenna(draft, visit, movement, seen);
        } else if (!seen.itemOnBelt() && (movement.watched() || seen.itemInMouth())) {
            pulledOut(draft, visit, movement.watched());
        } else {
            lookOnTheBelt(draft, visit, movement);
        }
    }

    /** No sensor sees it: pulled out, unless the one that should see it is blind. What is put in now is another's. */
    private static void lookWithTheAntenna(Draft draft, Visit visit, Movement.IntoMachine movement, Sensed seen) {
        if (!draft.service.readerReady()) {
            pulledOut(draft, visit, false);
            return;
        }
        var ask = draft.ask(ReturnCommand.ReadTag::new);
        draft.freeSlotOf(visit);
        draft.put(new Counting(
                visit, movement, seen, ask, draft.in(draft.rules.deadlines().read())));
    }

    /** The belt brings back what ran on, and its tags tell what it is. */
    private static void lookOnTheBelt(Draft draft, Visit visit, Movement.IntoMachine movement) {
        var ask = draft.ask(id -> new ReturnCommand.Capture(visit.id(), id, true));
        var until = draft.in(draft.rules.deadlines().capture());
        draft.slot = new SlotState.Held(visit.id());
        draft.put(new Locating(visit, movement, ask, until));
    }

    static void broughtBack(Draft draft, Captured answer) {
        var book = draft.waiting(Locating.class, answer.command());
        if (book.isPresent() && book.get().movement() instanceof Movement.IntoMachine(var _, var since, var _, var _)) {
            Capture.inside(draft, book.get().visit(), since, false, answer.countable());
        } else {
            draft.late(answer);
        }
    }

    static void notBroughtBack(Draft draft, NotCaptured answer) {
        draft.waiting(Locating.class, answer.command())
                .ifPresentOrElse(
                        book -> {
                            if (answer.stillInMouth()) {
                                Transport.locateLater(draft, book);
                            } else {
                                pulledOut(draft, book.visit(), false);
                            }
                        },
                        () -> draft.late(answer));
    }

    /** What lies in the mouth now may be another item than the one that was read: it begins anew. */
    static void beginsAnew(Draft draft, Visit visit) {
        draft.fact(new ReturnFact.Abandoned(visit.id(), "interrupted; what lies in the mouth is read anew"));
        draft.remove(visit);
        draft.slot = new SlotState.Waiting();
    }

    /** Nothing is seen any more; unless the slot watched it go, the belt may have run on and dropped it unseen. */
    static void pulledOut(Draft draft, Visit visit, boolean watched) {
        draft.fact(new ReturnFact.Withdrawn(visit.id()));
        if (!watched) {
            mayHaveRunOn(draft, visit);
        }
        draft.remove(visit);
    }

    /** Its patron has it, or it lies in a bin, and perhaps not alone. */
    static void mayHaveRunOn(Draft draft, Visit visit) {
        AtLibrary.askStaff(draft, visit, StaffTask.FIND_ITEM, "a capture was interrupted and it is not seen");
    }
}

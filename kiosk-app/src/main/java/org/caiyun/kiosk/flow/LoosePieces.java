package org.caiyun.kiosk.flow;

import java.util.Map;
import java.util.Optional;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.decide.Ownership;
import org.caiyun.kiosk.decide.Parts;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;

/**
 * The pieces of an item that carry no tags: one tag stands for all of them (a set in a box, a book with a disc), and
 * the patron puts in the others after it. The library hears of the item once. Nothing names a piece: what comes without
 * a tag while pieces are missing is taken for one, and lies in the item's bin, where staff see what it is.
 *
 * @param of the return of the piece with the tag
 * @param item what its tag and, where there are any, the labels of its pieces say
 * @param pieces how many follow it
 */
public record LoosePieces(ReturnId of, Barcode item, Bin bin, int pieces, int missing) {
    /** The item is on its way to this bin: from now on its pieces can come. */
    static void expect(Draft draft, Visit visit, Bin bin) {
        if (visit.item() instanceof ItemInSlot.Known known
                && known.parts() instanceof Parts.Loose(var pieces)
                && draft.session.returns().containsKey(visit.id())
                && !(known.ownership() instanceof Ownership.Foreign)) {
            settle(draft);
            draft.fact(new KioskFact.PiecesExpected(visit.id(), known.item(), bin, pieces));
            wait(draft, new LoosePieces(visit.id(), known.item(), bin, pieces, pieces));
        }
    }

    private static void wait(Draft draft, LoosePieces pieces) {
        draft.session = draft.session.waitingFor(Optional.of(pieces));
    }

    /** What lies in the mouth is a piece of that item where it has no name of its own. */
    static ItemInSlot among(Draft draft, ItemInSlot item) {
        return draft.session
                .pieces()
                .filter(pieces -> pieces.mayBe(item))
                .<ItemInSlot>map(pieces -> new ItemInSlot.Nameless(Obstacle.LOOSE_PIECE, pieces.of.toString()))
                .orElse(item);
    }

    private boolean mayBe(ItemInSlot other) {
        return switch (other) {
            case ItemInSlot.Nameless(var obstacle, var _) -> obstacle == Obstacle.NO_TAG;
            case ItemInSlot.Labelled labelled ->
                labelled.item().equals(item) && labelled.tags().isEmpty();
            case ItemInSlot.Known _, ItemInSlot.Ordered _ -> false;
        };
    }

    static boolean isOne(Visit visit) {
        return visit.item() instanceof ItemInSlot.Nameless(var obstacle, var _) && obstacle == Obstacle.LOOSE_PIECE;
    }

    /** The bin of its item; absent where nobody waits for that item's pieces any more. */
    static Optional<Bin> binFor(Draft draft, Visit visit) {
        return draft.session.pieces().filter(pieces -> pieces.isFor(visit)).map(LoosePieces::bin);
    }

    private boolean isFor(Visit visit) {
        return visit.item() instanceof ItemInSlot.Nameless(var _, var detail) && detail.equals(of.toString());
    }

    /** One more is inside. */
    static void isInside(Draft draft, Visit visit) {
        var waiting = draft.session.pieces().filter(pieces -> pieces.isFor(visit));
        if (waiting.isEmpty()) {
            AtLibrary.askStaff(draft, visit, StaffTask.IDENTIFY_ITEM, "taken for a piece of an earlier item");
            return;
        }
        var left = waiting.get().without(1);
        wait(draft, left);
        if (left.missing == 0) {
            settle(draft);
        }
    }

    /** After a restart: so many have been sent to their bin as facts tell. */
    static void restore(Draft draft, Map<ReturnId, History> histories, Contents contents) {
        for (var record : contents.open()) {
            if (record.fact() instanceof KioskFact.PiecesExpected(var of, var item, var bin, var pieces)) {
                var none = new LoosePieces(of, item, bin, pieces, pieces);
                long inside = histories.values().stream()
                        .filter(history -> none.isFor(history.visit()))
                        .filter(LoosePieces::isInside)
                        .count();
                wait(draft, none.without((int) inside));
            }
        }
    }

    /** Also one that is stuck in the machine. */
    private static boolean isInside(History history) {
        boolean outside = switch (history.summary().word()) {
            case GIVEN_BACK, WITHDRAWN -> true;
            case RETURNED, ACCEPTED_PENDING, ACCEPTED_FOR_STAFF, WITH_ITS_ITEM, IN_MACHINE -> false;
        };
        return !outside
                && switch (history.stage()) {
                    case History.Stage.Moving(BookState.Movement.IntoBin _),
                            History.Stage.Stuck(),
                            History.Stage.AtRest() -> true;
                    case History.Stage.NotBegun(),
                            History.Stage.Moving _,
                            History.Stage.AtLibrary(),
                            History.Stage.Securing _ -> false;
                };
    }

    private LoosePieces without(int more) {
        return new LoosePieces(of, item, bin, pieces, missing - more);
    }

    /** The session has ended, or the patron has no more of them: staff hear of what is missing. */
    static void settle(Draft draft) {
        draft.session.pieces().ifPresent(pieces -> {
            if (pieces.missing > 0) {
                draft.fact(new ReturnFact.PiecesMissing(pieces.of, pieces.missing));
                draft.fact(new ReturnFact.StaffAsked(
                        pieces.of, StaffTask.CHECK_PIECES, pieces.missing + " of " + pieces.pieces + " not put in"));
            }
            draft.fact(new KioskFact.PiecesSettled(pieces.of));
            draft.session = draft.session.waitingFor(Optional.empty());
        });
    }
}

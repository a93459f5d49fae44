package org.caiyun.kiosk.decide;

import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.Reason;
import org.caiyun.kiosk.tag.Usage;

/**
 * Row 4 of the path: take it or give it back, as {@link Decision#on} the machine can. Only what the item is counts; a
 * fee, a hold or the state of a card never stops a return.
 *
 * @param unidentified what this site does with an item that does not say what it is
 */
public record ReturnPolicy(Unidentified unidentified) {
    /** What becomes of a single item without a tag, or with one that cannot be trusted. */
    public enum Unidentified {
        GIVE_BACK,
        /** It is taken for staff, and the library is not told. */
        STAFF
    }

    public Decision decide(ItemInSlot item) {
        return switch (item) {
            case ItemInSlot.Known known when known.usage() == Usage.ACQUISITION -> named(known, Reason.UNSOLD_STOCK);
            // the platform knows its purchase, else it would have no name
            case ItemInSlot.Ordered _ -> new Decision.Take(Reason.OWN_ITEM);
            case ItemInSlot.Named named -> named(named, Reason.FOREIGN_ITEM);
            case ItemInSlot.Nameless(var obstacle, var _) -> nameless(obstacle);
        };
    }

    private static Decision named(ItemInSlot.Named item, Reason ifForeign) {
        return switch (item.ownership()) {
            case Ownership.Own(), Ownership.Bought() -> new Decision.Take(Reason.OWN_ITEM);
            case Ownership.Partner _ -> new Decision.Take(Reason.PARTNER_ITEM);
            case Ownership.Foreign() -> new Decision.GiveBack(ifForeign);
        };
    }

    /** Two items do not pass the shutter, a patron keeps the card, and a dead reader says nothing about the item. */
    private Decision nameless(Obstacle obstacle) {
        return switch (obstacle) {
            case NO_TAG, BLANK_TAG, UNTRUSTED_TAG, UNSTABLE -> unidentified(Reason.UNREADABLE);
            case NO_LIBRARY_BARCODE -> unidentified(Reason.NO_LIBRARY_BARCODE);
            // whichever is right, it is a library's book: only staff can say whose loan ends
            case TAG_AND_LABEL_DIFFER -> new Decision.Take(Reason.TAG_AND_LABEL_DIFFER);
            case LOOSE_PIECE -> new Decision.Take(Reason.LOOSE_PIECE);
            case SEVERAL_ITEMS -> new Decision.GiveBack(Reason.SEVERAL_ITEMS);
            case SET_INCOMPLETE -> new Decision.GiveBack(Reason.SET_INCOMPLETE);
            case PATRON_CARD -> new Decision.GiveBack(Reason.PATRON_CARD);
            case READER_FAILED -> new Decision.GiveBack(Reason.READER_DOWN);
        };
    }

    private Decision unidentified(Reason why) {
        return switch (unidentified) {
            case GIVE_BACK -> new Decision.GiveBack(why);
            case STAFF -> new Decision.Take(why);
        };
    }
}

package org.caiyun.kiosk.decide;

import org.caiyun.kiosk.journal.Reason;

/**
 * Row 4 of the path: take it or give it back. Only what the item is counts; a fee, a hold or the state of a card never
 * stops a return.
 */
public final class ReturnPolicy {
    private ReturnPolicy() {}

    public static Decision decide(ItemInSlot item) {
        return switch (item) {
            case ItemInSlot.Known known ->
                switch (known.ownership()) {
                    case Ownership.Own() -> new Decision.Take(Reason.OWN_ITEM);
                    case Ownership.Partner _ -> new Decision.Take(Reason.PARTNER_ITEM);
                    case Ownership.Foreign() -> new Decision.GiveBack(Reason.FOREIGN_ITEM);
                };
            case ItemInSlot.Nameless(var obstacle, var _) ->
                new Decision.GiveBack(
                        switch (obstacle) {
                            case NO_TAG, BLANK_TAG, UNTRUSTED_TAG, UNSTABLE -> Reason.UNREADABLE;
                            case SEVERAL_ITEMS -> Reason.SEVERAL_ITEMS;
                            case PATRON_CARD -> Reason.PATRON_CARD;
                            case READER_FAILED -> Reason.READER_DOWN;
                        });
        };
    }
}

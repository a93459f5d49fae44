package org.caiyun.kiosk.cataloguing;

import org.caiyun.kiosk.item.CopyName;

/**
 * The platform's record of one copy that a reader chose in a shop, or on-line, and the library bought. It holds nothing
 * of the reader.
 *
 * @param id the platform's own
 * @param item the barcode that the shop stuck on; the order code where it was sold on-line and bears none
 * @param loan who holds the reader's loan
 * @param owner the library that bought it, by its ISIL or the platform's code
 * @param held what the owner's catalogue already has of the title
 */
public record Purchase(
        String id,
        CopyName item,
        PurchaseState state,
        LoanHolder loan,
        String owner,
        BasicData book,
        Payment payment,
        TitleHeld held) {
    public Purchase {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a purchase has an id");
        }
    }

    /** Its reader has it, or has brought it back and nobody has catalogued it yet. */
    public boolean isOut() {
        return state == PurchaseState.ON_LOAN || state == PurchaseState.RETURNED;
    }

    /** Who closes the reader's loan when the book comes back. */
    public enum LoanHolder {
        LIBRARY,
        PLATFORM,
        BOTH
    }

    /**
     * A record of the same ISBN and volume in the owner's catalogue.
     *
     * @param record its number; empty: there is none, the title is new
     * @param copies of it that the owner holds
     */
    public record TitleHeld(String record, int copies) {
        public static TitleHeld none() {
            return new TitleHeld("", 0);
        }

        public boolean isHeld() {
            return !record.isEmpty();
        }
    }
}

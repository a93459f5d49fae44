package org.caiyun.kiosk.decide;

import java.util.List;
import java.util.stream.Stream;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.journal.Reason;
import org.caiyun.kiosk.library.AlertType;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.Refusal;

/**
 * Row 7 of the path: what the library's answer means for this item.
 *
 * @param answer what the library said; bare where it said nothing
 */
public record Treatment(OutcomeClass outcome, CheckInAnswer answer, List<Flag> flags) {
    public Treatment {
        flags = List.copyOf(flags);
    }

    /** For an item that was checked in, or could not be. */
    public static Treatment of(CheckInOutcome outcome, Ownership ownership) {
        return switch (outcome) {
            case CheckInOutcome.CheckedIn(var answer) ->
                new Treatment(checkedIn(answer, ownership), answer, alertFlags(answer.alert()));
            case CheckInOutcome.Refused(var refusal, var answer) ->
                new Treatment(
                        ownership instanceof Ownership.Partner
                                ? OutcomeClass.PARTNER_REFUSED
                                : OutcomeClass.OWN_REFUSED,
                        answer,
                        List.of(flag(refusal)));
            case CheckInOutcome.Unconfirmed _ ->
                new Treatment(OutcomeClass.UNCONFIRMED, CheckInAnswer.bare(true, ""), List.of(Flag.UNCONFIRMED));
            case CheckInOutcome.Unreachable _ ->
                new Treatment(OutcomeClass.UNREACHABLE, CheckInAnswer.bare(true, ""), List.of(Flag.QUEUED));
        };
    }

    /** The same for an item of which the rules for cataloguing have been asked. */
    public static Treatment of(CheckInOutcome outcome, Ownership ownership, CataloguingVerdict verdict) {
        var plain = of(outcome, ownership);
        return switch (verdict) {
            case CataloguingVerdict.Ordinary() -> plain;
            case CataloguingVerdict.ForStaff staff ->
                plain.as(
                        outcome instanceof CheckInOutcome.Refused ? plain.outcome : OutcomeClass.PURCHASE_FOR_STAFF,
                        staff.flags());
            case CataloguingVerdict.Catalogue book ->
                switch (outcome) {
                    case CheckInOutcome.CheckedIn _ -> plain.as(checkedIn(book), book.flags());
                    case CheckInOutcome.Refused(var refusal, var _) -> {
                        boolean atPlatform = refusal == Refusal.UNKNOWN_ITEM
                                || (refusal == Refusal.NOT_ON_LOAN
                                        && book.flags().contains(Flag.LOAN_AT_PLATFORM));
                        yield book.expected()
                                ? plain.as(atPlatform ? atPlatform(book) : plain.outcome, book.flags())
                                : plain;
                    }
                    case CheckInOutcome.Unconfirmed _, CheckInOutcome.Unreachable _ ->
                        book.expected() ? plain.as(notCheckedIn(book), book.flags()) : plain;
                };
        };
    }

    private static OutcomeClass checkedIn(CataloguingVerdict.Catalogue book) {
        return switch (book.place()) {
            case CATALOGUERS -> book.isDiscrepancy() ? OutcomeClass.PURCHASE_IN_DOUBT : OutcomeClass.SHOP_BOUGHT;
            case TRANSIT -> OutcomeClass.PARTNER;
            case HOLDS -> OutcomeClass.CHECKED_IN_ALERT;
        };
    }

    /** The library has said that it has no loan of it. */
    private static OutcomeClass atPlatform(CataloguingVerdict.Catalogue book) {
        var plain = notCheckedIn(book);
        return plain == OutcomeClass.PURCHASE_KNOWN_TO_PLATFORM && book.isDiscrepancy()
                ? OutcomeClass.PURCHASE_IN_DOUBT
                : plain;
    }

    private static OutcomeClass notCheckedIn(CataloguingVerdict.Catalogue book) {
        return switch (book.place()) {
            case CATALOGUERS, HOLDS -> OutcomeClass.PURCHASE_KNOWN_TO_PLATFORM;
            case TRANSIT -> OutcomeClass.PURCHASE_OF_ANOTHER_LIBRARY;
        };
    }

    /** With these flags before its own. */
    private Treatment as(OutcomeClass other, List<Flag> first) {
        return new Treatment(
                other,
                answer,
                Stream.concat(first.stream(), flags.stream()).distinct().toList());
    }

    /** For an item that only its label names: the library has not been asked yet. */
    public static Treatment byLabel(Ownership ownership, CataloguingVerdict verdict) {
        var plain = new Treatment(labelOnly(ownership, verdict), CheckInAnswer.bare(false, ""), List.of(Flag.NO_TAG));
        return plain.as(plain.outcome, verdict.flags());
    }

    /** For a book that only its order code names: no library is asked, and the platform closes the loan. */
    public static Treatment byOrder(CataloguingVerdict verdict) {
        var outcome = switch (verdict) {
            case CataloguingVerdict.Ordinary(), CataloguingVerdict.ForStaff _ -> OutcomeClass.PURCHASE_FOR_STAFF;
            case CataloguingVerdict.Catalogue book -> atPlatform(book);
        };
        return new Treatment(outcome, CheckInAnswer.bare(false, ""), List.of(Flag.NO_BARCODE))
                .as(outcome, verdict.flags());
    }

    /** The library does not know it, or not its loan, and the platform does: nothing for staff to clear up. */
    public boolean isForCataloguers() {
        return outcome == OutcomeClass.PURCHASE_KNOWN_TO_PLATFORM
                || outcome == OutcomeClass.PURCHASE_IN_DOUBT
                || outcome == OutcomeClass.PURCHASE_OF_ANOTHER_LIBRARY;
    }

    private static OutcomeClass labelOnly(Ownership ownership, CataloguingVerdict verdict) {
        if (ownership instanceof Ownership.Partner) {
            return OutcomeClass.LABEL_ONLY_PARTNER;
        }
        return switch (verdict) {
            case CataloguingVerdict.Ordinary(), CataloguingVerdict.ForStaff _ -> OutcomeClass.LABEL_ONLY;
            case CataloguingVerdict.Catalogue book ->
                switch (book.place()) {
                    case CATALOGUERS, HOLDS -> OutcomeClass.LABEL_ONLY_SHOP_BOUGHT;
                    case TRANSIT -> OutcomeClass.LABEL_ONLY_PARTNER;
                };
        };
    }

    /** For a piece of an item that the library has heard of. */
    public static Treatment loosePiece() {
        return new Treatment(OutcomeClass.LOOSE_PIECE, CheckInAnswer.bare(false, ""), List.of());
    }

    /** For an item that is taken, for this reason, although the library is not told. */
    public static Treatment forStaff(Reason why) {
        return switch (why) {
            case TAG_AND_LABEL_DIFFER -> unreported(Flag.TAG_BARCODE_MISMATCH);
            case FOREIGN_ITEM -> unreported(Flag.OTHER_LIBRARY);
            case UNSOLD_STOCK -> unreported(Flag.SHOP_STOCK);
            case UNREADABLE,
                    NO_LIBRARY_BARCODE,
                    SEVERAL_ITEMS,
                    SET_INCOMPLETE,
                    PATRON_CARD,
                    READER_DOWN,
                    OWN_ITEM,
                    PARTNER_ITEM,
                    NOT_CAPTURED,
                    NOT_TAKEN_BACK,
                    LOOSE_PIECE -> unidentified();
        };
    }

    /** For an item that lay in the slot until the kiosk took it, unasked and unnamed. */
    public static Treatment leftInSlot() {
        return unreported(Flag.LEFT_IN_SLOT);
    }

    /** For an item that is taken although nobody knows what it is. */
    public static Treatment unidentified() {
        return unreported(Flag.UNIDENTIFIED);
    }

    private static Treatment unreported(Flag why) {
        return new Treatment(OutcomeClass.OWN_REFUSED, CheckInAnswer.bare(false, ""), List.of(why));
    }

    private static OutcomeClass checkedIn(CheckInAnswer answer, Ownership ownership) {
        return switch (ownership) {
            case Ownership.Partner _ -> OutcomeClass.PARTNER;
            case Ownership.Own _, Ownership.Bought _, Ownership.Foreign _ ->
                answer.alert() == AlertType.NONE ? OutcomeClass.CHECKED_IN : OutcomeClass.CHECKED_IN_ALERT;
        };
    }

    /** Whether the security mark is to be set. */
    public boolean secures(Ownership ownership, boolean securePartners) {
        // another library's tag is never written
        return !(ownership instanceof Ownership.Bought) && isMarked(ownership, securePartners);
    }

    private boolean isMarked(Ownership ownership, boolean securePartners) {
        return switch (OutcomeTable.row(outcome).mark()) {
            case IF_LIBRARY_SAYS -> answer.resensitize();
            case ON -> true;
            case ON_IF_OURS -> ownership instanceof Ownership.Own;
            case BY_SITE_RULE ->
                switch (ownership) {
                    // another library of the union paid for it, and its tag says that it is ours
                    case Ownership.Own _ -> true;
                    case Ownership.Partner _ -> securePartners;
                    case Ownership.Bought _, Ownership.Foreign _ -> false;
                };
            case UNTOUCHED, ROLLED_BACK -> false;
        };
    }

    private static List<Flag> alertFlags(AlertType alert) {
        return switch (alert) {
            case NONE -> List.of();
            case HOLD_HERE -> List.of(Flag.HOLD_HERE);
            case HOLD_ELSEWHERE -> List.of(Flag.HOLD_ELSEWHERE);
            case INTERLIBRARY_LOAN -> List.of(Flag.ILL);
            case TRANSIT -> List.of(Flag.TRANSIT);
            case OTHER -> List.of(Flag.OTHER_ALERT);
        };
    }

    private static Flag flag(Refusal refusal) {
        return switch (refusal) {
            case NOT_ON_LOAN -> Flag.NOT_ON_LOAN;
            case UNKNOWN_ITEM -> Flag.NOT_IN_CATALOGUE;
            case OTHER_LIBRARY -> Flag.OTHER_LIBRARY;
            case BLOCKED -> Flag.BLOCKED;
            case CLAIMED_RETURNED -> Flag.CLAIMED;
            case LOST -> Flag.LOST;
            case WITHDRAWN -> Flag.WITHDRAWN;
            case REFERENCE_ONLY -> Flag.IN_LIBRARY_ONLY;
            case OTHER -> Flag.REFUSED;
        };
    }
}

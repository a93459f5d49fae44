package org.caiyun.kiosk.decide;

import java.util.List;
import java.util.stream.Stream;
import org.caiyun.kiosk.item.Flag;
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
    public static Treatment of(CheckInOutcome outcome, Ownership ownership, boolean shopBought) {
        return switch (outcome) {
            case CheckInOutcome.CheckedIn(var answer) ->
                shopBought
                        ? new Treatment(OutcomeClass.SHOP_BOUGHT, answer, firstReturn(answer.alert()))
                        : new Treatment(checkedIn(answer, ownership), answer, alertFlags(answer.alert()));
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

    /** For an item that only its label names: the library has not been asked yet. */
    public static Treatment byLabel(Ownership ownership, boolean shopBought) {
        var outcome = ownership instanceof Ownership.Partner
                ? OutcomeClass.LABEL_ONLY_PARTNER
                : shopBought ? OutcomeClass.LABEL_ONLY_SHOP_BOUGHT : OutcomeClass.LABEL_ONLY;
        return new Treatment(
                outcome,
                CheckInAnswer.bare(false, ""),
                shopBought ? List.of(Flag.FIRST_RETURN, Flag.NO_TAG) : List.of(Flag.NO_TAG));
    }

    /** For a piece of an item that the library has heard of. */
    public static Treatment loosePiece() {
        return new Treatment(OutcomeClass.LOOSE_PIECE, CheckInAnswer.bare(false, ""), List.of());
    }

    /** For an item whose tag and label name different ones. */
    public static Treatment mismatch() {
        return unreported(Flag.TAG_BARCODE_MISMATCH);
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
            case Ownership.Own _, Ownership.Foreign _ ->
                answer.alert() == AlertType.NONE ? OutcomeClass.CHECKED_IN : OutcomeClass.CHECKED_IN_ALERT;
        };
    }

    /** Whether the security mark is to be set. */
    public boolean secures(Ownership ownership, boolean securePartners) {
        return switch (OutcomeTable.row(outcome).mark()) {
            case IF_LIBRARY_SAYS -> answer.resensitize();
            case ON -> true;
            case ON_IF_OURS -> ownership instanceof Ownership.Own;
            case BY_SITE_RULE -> securePartners;
            case UNTOUCHED, ROLLED_BACK -> false;
        };
    }

    private static List<Flag> firstReturn(AlertType alert) {
        return Stream.concat(Stream.of(Flag.FIRST_RETURN), alertFlags(alert).stream())
                .toList();
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

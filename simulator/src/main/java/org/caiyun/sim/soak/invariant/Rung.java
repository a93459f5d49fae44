package org.caiyun.sim.soak.invariant;

import java.util.Set;
import org.caiyun.kiosk.journal.ReturnFact;

/** A fact of one return, and the facts of which one must stand in the journal before it. */
enum Rung {
    SEEN,
    IDENTIFIED(SEEN),
    IN_PIECES(IDENTIFIED),
    LABELLED(SEEN),
    UNIDENTIFIED(SEEN),
    TO_BE_TAKEN(IDENTIFIED, LABELLED, UNIDENTIFIED),
    TO_BE_GIVEN_BACK(IDENTIFIED, LABELLED, UNIDENTIFIED),
    GIVE_BACK_ASKED(TO_BE_GIVEN_BACK),
    TAKEN_BACK(GIVE_BACK_ASKED),
    NOT_TAKEN(GIVE_BACK_ASKED),
    WITHDRAWN(TO_BE_TAKEN),
    CAPTURED(TO_BE_TAKEN),
    NOT_COUNTED(CAPTURED),
    UNDATED(CAPTURED),
    DATED(UNDATED),
    CHECK_IN_ASKED(CAPTURED),
    CHECKED_IN(CHECK_IN_ASKED),
    REFUSED(CHECK_IN_ASKED),
    UNCONFIRMED(CHECK_IN_ASKED),
    // what has no tag must land before it is asked for
    QUEUED(CAPTURED),
    ROUTED(CAPTURED),
    PIECES_MISSING(ROUTED),
    SECURE_ASKED(ROUTED),
    SECURED(SECURE_ASKED),
    NOT_SECURED(SECURE_ASKED),
    ROUTE_ASKED(ROUTED),
    LANDED(ROUTE_ASKED),
    JAMMED(TO_BE_TAKEN, TO_BE_GIVEN_BACK),
    CLEARED(JAMMED),
    ABANDONED(SEEN),
    FLAGGED(SEEN),
    STAFF_ASKED(SEEN),
    PURCHASE_FOUND(TO_BE_TAKEN),
    RETURN_REPORTED(LANDED, JAMMED, CLEARED),
    CATALOGUING_ASKED(LANDED, JAMMED, CLEARED);

    // made by Set.of, which nobody can change
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Rung> below;

    Rung(Rung... below) {
        this.below = Set.of(below);
    }

    static Rung of(ReturnFact fact) {
        return switch (fact) {
            case ReturnFact.Seen _ -> SEEN;
            case ReturnFact.Identified _ -> IDENTIFIED;
            case ReturnFact.InPieces _ -> IN_PIECES;
            case ReturnFact.Labelled _, ReturnFact.Ordered _ -> LABELLED;
            case ReturnFact.Unidentified _ -> UNIDENTIFIED;
            case ReturnFact.Decided f -> f.take() ? TO_BE_TAKEN : TO_BE_GIVEN_BACK;
            case ReturnFact.Captured _ -> CAPTURED;
            case ReturnFact.NotCounted _ -> NOT_COUNTED;
            case ReturnFact.Undated _ -> UNDATED;
            case ReturnFact.Dated _ -> DATED;
            case ReturnFact.CheckInAsked _ -> CHECK_IN_ASKED;
            case ReturnFact.CheckedIn _ -> CHECKED_IN;
            case ReturnFact.Refused _ -> REFUSED;
            case ReturnFact.Unconfirmed _ -> UNCONFIRMED;
            case ReturnFact.Queued _ -> QUEUED;
            case ReturnFact.Flagged _ -> FLAGGED;
            case ReturnFact.Routed _ -> ROUTED;
            case ReturnFact.PiecesMissing _ -> PIECES_MISSING;
            case ReturnFact.SecureAsked _ -> SECURE_ASKED;
            case ReturnFact.Secured _ -> SECURED;
            case ReturnFact.NotSecured _ -> NOT_SECURED;
            case ReturnFact.RouteAsked _ -> ROUTE_ASKED;
            case ReturnFact.Landed _ -> LANDED;
            case ReturnFact.Jammed _ -> JAMMED;
            case ReturnFact.Cleared _ -> CLEARED;
            case ReturnFact.GiveBackAsked _ -> GIVE_BACK_ASKED;
            case ReturnFact.TakenBack _ -> TAKEN_BACK;
            case ReturnFact.NotTaken _ -> NOT_TAKEN;
            case ReturnFact.Withdrawn _ -> WITHDRAWN;
            case ReturnFact.Abandoned _ -> ABANDONED;
            case ReturnFact.StaffAsked _ -> STAFF_ASKED;
            case ReturnFact.PurchaseFound _ -> PURCHASE_FOUND;
            case ReturnFact.ReturnReported _ -> RETURN_REPORTED;
            case ReturnFact.CataloguingAsked _ -> CATALOGUING_ASKED;
        };
    }

    /** Whether it may follow these facts. */
    boolean standsOn(Set<Rung> before) {
        if (below.isEmpty()) {
            return true;
        }
        for (var rung : before) {
            if (below.contains(rung)) {
                return true;
            }
        }
        return false;
    }

    /** It ends the item's way, so that it comes once. */
    boolean comesOnce() {
        return switch (this) {
            case SEEN,
                    IDENTIFIED,
                    IN_PIECES,
                    LABELLED,
                    UNIDENTIFIED,
                    CAPTURED,
                    CHECKED_IN,
                    LANDED,
                    TAKEN_BACK,
                    WITHDRAWN,
                    ABANDONED,
                    PIECES_MISSING,
                    CLEARED -> true;
            case TO_BE_TAKEN,
                    TO_BE_GIVEN_BACK,
                    GIVE_BACK_ASKED,
                    NOT_TAKEN,
                    NOT_COUNTED,
                    UNDATED,
                    DATED,
                    CHECK_IN_ASKED,
                    REFUSED,
                    UNCONFIRMED,
                    QUEUED,
                    ROUTED,
                    SECURE_ASKED,
                    SECURED,
                    NOT_SECURED,
                    ROUTE_ASKED,
                    JAMMED,
                    FLAGGED,
                    STAFF_ASKED,
                    PURCHASE_FOUND,
                    RETURN_REPORTED,
                    CATALOGUING_ASKED -> false;
        };
    }
}

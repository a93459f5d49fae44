package org.caiyun.kiosk.flow;

import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.CheckInOutcome.CheckedIn;
import org.caiyun.kiosk.library.CheckInOutcome.Refused;
import org.caiyun.kiosk.library.CheckInOutcome.Unconfirmed;
import org.caiyun.kiosk.library.CheckInOutcome.Unreachable;

/**
 * What the library and the platform have said of a book that is on its way, folded from its facts; the question to the
 * platform is none of them.
 *
 * @param counts the book is in the machine, and is the one that was read: the library hears of it
 */
public record Findings(boolean counts, WallTime takenAt, CheckInOutcome library, Lookup lookup) {
    static Findings begin(Moment now) {
        return new Findings(false, now.time(), new Unreachable("not asked"), new Lookup.NotAsked());
    }

    Findings with(ReturnFact fact) {
        return switch (fact) {
            case ReturnFact.Captured f -> new Findings(counts, new WallTime.Known(f.returnedAt()), library, lookup);
            case ReturnFact.Undated _ -> new Findings(counts, new WallTime.Unknown(takenAt.shown()), library, lookup);
            case ReturnFact.Dated f -> new Findings(counts, new WallTime.Known(f.takenAt()), library, lookup);
            case ReturnFact.CheckInAsked _ -> new Findings(true, takenAt, library, lookup);
            case ReturnFact.CheckedIn f -> said(new CheckedIn(f.answer()));
            case ReturnFact.Refused f -> said(new Refused(f.refusal(), f.answer()));
            case ReturnFact.Unconfirmed f -> said(new Unconfirmed(f.why()));
            case ReturnFact.Queued f -> said(new Unreachable(f.why()));
            case ReturnFact.Flagged f ->
                ByOrder.counts(f.flags()) ? new Findings(true, takenAt, library, lookup) : this;
            case ReturnFact.NotCounted _ -> new Findings(false, takenAt, library, lookup);
            case ReturnFact.PurchaseFound f ->
                new Findings(counts, takenAt, library, new Lookup.Answered(new PurchaseAnswer.Known(f.purchase())));
            case ReturnFact.Seen _,
                    ReturnFact.Identified _,
                    ReturnFact.InPieces _,
                    ReturnFact.Labelled _,
                    ReturnFact.Ordered _,
                    ReturnFact.Unidentified _,
                    ReturnFact.Decided _,
                    ReturnFact.PiecesMissing _,
                    ReturnFact.Routed _,
                    ReturnFact.SecureAsked _,
                    ReturnFact.Secured _,
                    ReturnFact.NotSecured _,
                    ReturnFact.RouteAsked _,
                    ReturnFact.Landed _,
                    ReturnFact.Jammed _,
                    ReturnFact.Cleared _,
                    ReturnFact.GiveBackAsked _,
                    ReturnFact.TakenBack _,
                    ReturnFact.NotTaken _,
                    ReturnFact.Withdrawn _,
                    ReturnFact.Abandoned _,
                    ReturnFact.StaffAsked _,
                    ReturnFact.ReturnReported _,
                    ReturnFact.CataloguingAsked _ -> this;
        };
    }

    private Findings said(CheckInOutcome outcome) {
        return new Findings(true, takenAt, outcome, lookup);
    }

    Findings lookup(Lookup next) {
        return new Findings(counts, takenAt, library, next);
    }

    Findings takenAt(WallTime next) {
        return new Findings(counts, next, library, lookup);
    }
}

package org.caiyun.kiosk.flow;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.decide.OutcomeClass;
import org.caiyun.kiosk.decide.OutcomeTable;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.library.CheckInAnswer;

/**
 * One return in one line, folded from its facts: what a receipt, a report and the screen say of it.
 *
 * @param barcode empty while the item has no name; its tag's number until the library has said what it calls it
 * @param owner the owner that its tag names, empty where it names none
 * @param missing how many pieces that belong to it were not put in
 * @param word what the patron was told; a later answer of the library does not change it
 * @param bin 0 while it lies in none
 * @param takenAt the time of capture, known or unknown; the time of its first fact before that
 */
public record ReturnSummary(
        ReturnId id,
        String barcode,
        String owner,
        String title,
        ReportWord word,
        int bin,
        LibraryState library,
        SecurityState security,
        List<Flag> flags,
        int missing,
        WallTime takenAt,
        Uptime begunAt,
        Uptime changedAt) {
    public ReturnSummary {
        flags = List.copyOf(flags);
    }

    /** What the library's record says, as far as is known. */
    public enum LibraryState {
        NOT_ASKED,
        CHECKED_IN,
        QUEUED,
        REFUSED,
        UNCONFIRMED
    }

    public enum SecurityState {
        SKIPPED,
        SECURED,
        ALREADY,
        FAILED,
        ROLLED_BACK
    }

    public static ReturnSummary begin(ReturnId id, Moment now) {
        return new ReturnSummary(
                id,
                "",
                "",
                "",
                ReportWord.IN_MACHINE,
                0,
                LibraryState.NOT_ASKED,
                SecurityState.SKIPPED,
                List.of(),
                0,
                now.time().afterRestart(),
                now.uptime(),
                now.uptime());
    }

    /** After one more fact about the same return. */
    public ReturnSummary with(ReturnFact fact, Moment now) {
        var next = new Change(this);
        next.changedAt = now.uptime();
        switch (fact) {
            case ReturnFact.Identified f -> next.named(f.item().text(), f.owner());
            case ReturnFact.Labelled f -> next.named(f.item().text(), "");
            case ReturnFact.Ordered f -> next.named(f.order().text(), "");
            case ReturnFact.Captured f -> next.takenAt = new WallTime.Known(f.returnedAt());
            case ReturnFact.Undated _ -> next.takenAt = new WallTime.Unknown(takenAt.shown());
            case ReturnFact.Dated f -> next.takenAt = new WallTime.Known(f.takenAt());
            case ReturnFact.CheckedIn f -> next.answered(LibraryState.CHECKED_IN, f.answer());
            case ReturnFact.Refused f -> next.answered(LibraryState.REFUSED, f.answer());
            case ReturnFact.Unconfirmed _ -> next.library = LibraryState.UNCONFIRMED;
            case ReturnFact.Queued _ -> next.library = LibraryState.QUEUED;
            case ReturnFact.Flagged f -> next.flags.addAll(f.flags());
            case ReturnFact.PiecesMissing f -> {
                next.flags.add(Flag.PARTS_MISSING);
                next.missing = f.missing();
            }
            case ReturnFact.Routed f -> next.word = f.word();
            case ReturnFact.Secured f -> next.security = f.already() ? SecurityState.ALREADY : SecurityState.SECURED;
            case ReturnFact.NotSecured _ -> next.security = SecurityState.FAILED;
            case ReturnFact.Landed f -> next.bin = f.bin().number();
            case ReturnFact.PurchaseFound f -> next.bought(f.purchase().book().title());
            case ReturnFact.Jammed _ -> next.word = word(OutcomeClass.STUCK);
            case ReturnFact.TakenBack _ -> next.word = word(OutcomeClass.NOT_OURS);
            case ReturnFact.Withdrawn _, ReturnFact.Abandoned _ -> next.word = word(OutcomeClass.WITHDRAWN_BY_PATRON);
            case ReturnFact.Seen _,
                    ReturnFact.InPieces _,
                    ReturnFact.Unidentified _,
                    ReturnFact.Decided _,
                    ReturnFact.NotCounted _,
                    ReturnFact.CheckInAsked _,
                    ReturnFact.SecureAsked _,
                    ReturnFact.RouteAsked _,
                    ReturnFact.GiveBackAsked _,
                    ReturnFact.Cleared _,
                    ReturnFact.NotTaken _,
                    ReturnFact.StaffAsked _,
                    ReturnFact.ReturnReported _,
                    ReturnFact.CataloguingAsked _ -> {}
        }
        return next.done();
    }

    private static ReportWord word(OutcomeClass outcome) {
        return OutcomeTable.row(outcome).word();
    }

    /** The fields that facts change, open while one fact is folded in. */
    private static final class Change {
        private final ReturnSummary old;
        private final List<Flag> flags;
        private String barcode;
        private String owner;
        private String title;
        private ReportWord word;
        private int bin;
        private int missing;
        private LibraryState library;
        private SecurityState security;
        private WallTime takenAt;
        private Uptime changedAt;

        private Change(ReturnSummary old) {
            this.old = old;
            flags = new ArrayList<>(old.flags);
            barcode = old.barcode;
            owner = old.owner;
            title = old.title;
            word = old.word;
            bin = old.bin;
            missing = old.missing;
            library = old.library;
            security = old.security;
            takenAt = old.takenAt;
            changedAt = old.changedAt;
        }

        private void named(String item, String itsOwner) {
            barcode = item;
            owner = itsOwner;
        }

        /** Until the library says what it calls it, if it ever does. */
        private void bought(String its) {
            title = title.isEmpty() ? its : title;
        }

        private void answered(LibraryState state, CheckInAnswer said) {
            library = state;
            title = said.title().isEmpty() ? title : said.title();
            barcode = said.item().isEmpty() ? barcode : said.item();
        }

        private ReturnSummary done() {
            return new ReturnSummary(
                    old.id,
                    barcode,
                    owner,
                    title,
                    word,
                    bin,
                    library,
                    security,
                    flags,
                    missing,
                    takenAt,
                    old.begunAt,
                    changedAt);
        }
    }
}

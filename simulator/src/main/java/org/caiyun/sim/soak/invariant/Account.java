package org.caiyun.sim.soak.invariant;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.caiyun.device.Uptime;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.kiosk.cataloguing.PurchaseState;
import org.caiyun.kiosk.flow.Moment;
import org.caiyun.kiosk.flow.ReturnCommand.Intent;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.flow.ReturnSummary.LibraryState;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.CopyName;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.caiyun.sim.world.SimBook;

/** What the durable facts have told of one return so far. */
final class Account {
    /** What sends staff to look for an item, in a bin or in the machine's way. */
    private static final Set<StaffTask> SEARCHES =
            EnumSet.of(StaffTask.FIND_ITEM, StaffTask.CLEAR_JAM, StaffTask.EMPTY_SLOT, StaffTask.IDENTIFY_ITEM);

    /** What the library is never told of. */
    private static final Set<Flag> FOR_STAFF_ONLY =
            EnumSet.of(Flag.LEFT_IN_SLOT, Flag.UNIDENTIFIED, Flag.OTHER_LIBRARY, Flag.SHOP_STOCK);

    private static final String INTERRUPTED = "a capture was interrupted";

    final ReturnId id;
    /** When its first fact was written, on the stage's clock, which no restart sets back. */
    final Uptime begunAt;

    final Set<Intent> intents = EnumSet.noneOf(Intent.class);
    final Set<StaffTask> tasks = EnumSet.noneOf(StaffTask.class);
    final Set<Rung> rungs = EnumSet.noneOf(Rung.class);
    /** What its tags say it is; absent for the nameless. */
    Optional<SimBook> book = Optional.empty();
    /** The barcode that its tag or its label says. */
    Optional<String> item = Optional.empty();
    /** How far the platform said that the copy had come. */
    Optional<PurchaseState> boughtAs = Optional.empty();

    private ReturnSummary summary;
    private Moment then;
    boolean named;
    /** What went in was counted by nobody, or was several before. */
    boolean uncounted;

    /** Where it was last sent. */
    Optional<Bin> routedTo = Optional.empty();

    boolean captured;
    boolean jammed;
    /** Staff have it: taken out of the machine, or out of its bin. */
    boolean withStaff;
    /** The library asked for the security mark, or could not be asked. */
    boolean wantsMark;

    /** The last record in which staff were asked to find it; 0 for none. */
    long soughtSince;

    private boolean isMissing;
    /** Nobody watched it go in, and staff were told so. */
    private boolean interrupted;

    Account(ReturnId id, FactRecord first) {
        this.id = id;
        begunAt = first.uptime();
        then = new Moment(first.uptime(), first.wall());
        summary = ReturnSummary.begin(id, then);
    }

    void note(ReturnFact fact, FactRecord record) {
        then = new Moment(record.uptime(), record.wall());
        summary = summary.with(fact, then);
        rungs.add(Rung.of(fact));
        switch (fact) {
            case ReturnFact.Identified f -> named(f.item());
            case ReturnFact.Labelled f -> named(f.item());
            case ReturnFact.Ordered f -> named(f.order());
            case ReturnFact.Unidentified f -> uncounted |= f.obstacle() == Obstacle.SEVERAL_ITEMS;
            case ReturnFact.NotCounted _ -> uncounted = true;
            case ReturnFact.Decided f when f.take() -> intents.add(Intent.DECIDED);
            case ReturnFact.GiveBackAsked _ -> intents.add(Intent.GIVE_BACK_ASKED);
            case ReturnFact.CheckInAsked _ -> intents.add(Intent.CHECK_IN_ASKED);
            case ReturnFact.SecureAsked _ -> intents.add(Intent.SECURE_ASKED);
            case ReturnFact.RouteAsked f -> {
                intents.add(Intent.ROUTE_ASKED);
                routedTo = Optional.of(f.bin());
            }
            case ReturnFact.PurchaseFound f ->
                boughtAs = Optional.of(f.purchase().state());
            case ReturnFact.Captured _ -> captured = true;
            case ReturnFact.Jammed f -> {
                jammed = true;
                // something fell while it was drawn in; a beam does not say how many that were
                uncounted |= f.at() == Position.NOWHERE_SEEN && !captured;
            }
            case ReturnFact.Cleared _ -> withStaff = true;
            case ReturnFact.CheckedIn f -> wantsMark |= f.answer().resensitize();
            case ReturnFact.Unconfirmed _, ReturnFact.Queued _ -> wantsMark = true;
            case ReturnFact.StaffAsked f -> {
                tasks.add(f.task());
                if (SEARCHES.contains(f.task()) && !SoughtByStaff.isForCompany(f)) {
                    soughtSince = record.seq();
                    isMissing |= f.task() == StaffTask.FIND_ITEM;
                    interrupted |= f.what().startsWith(INTERRUPTED);
                }
            }
            case ReturnFact.Decided _,
                    ReturnFact.Seen _,
                    ReturnFact.Refused _,
                    ReturnFact.Flagged _,
                    ReturnFact.InPieces _,
                    ReturnFact.PiecesMissing _,
                    ReturnFact.Routed _,
                    ReturnFact.Secured _,
                    ReturnFact.NotSecured _,
                    ReturnFact.Landed _,
                    ReturnFact.TakenBack _,
                    ReturnFact.NotTaken _,
                    ReturnFact.Withdrawn _,
                    ReturnFact.Abandoned _,
                    ReturnFact.Undated _,
                    ReturnFact.Dated _,
                    ReturnFact.ReturnReported _,
                    ReturnFact.CataloguingAsked _ -> {}
        }
    }

    private void named(CopyName copy) {
        named = true;
        item = Optional.of(copy.text());
    }

    ReturnSummary summary() {
        return summary;
    }

    /** The library has answered about this return. */
    boolean isTold() {
        return summary.library() == LibraryState.CHECKED_IN || summary.library() == LibraryState.REFUSED;
    }

    /** It was never to be reported: it has no name here, or is none of ours. */
    boolean isForStaffOnly() {
        return summary.library() == LibraryState.NOT_ASKED
                && summary.flags().stream().anyMatch(FOR_STAFF_ONLY::contains)
                && !tasks.isEmpty();
    }

    /** It went in, and staff are to find it. */
    boolean isMissing() {
        boolean stuck = jammed && summary.bin() == 0 && summary.word() == ReportWord.IN_MACHINE;
        return stuck || isMissing;
    }

    /** What went in under this number need not be the item that was read, and the journal says so. */
    boolean isNameless() {
        return book.isEmpty() || tasks.contains(StaffTask.IDENTIFY_ITEM);
    }

    /** How many it was is known: it was read as one, and its tags were counted inside. */
    boolean wasCounted() {
        return !interrupted && !uncounted;
    }

    @Override
    public String toString() {
        return summary + " staff " + tasks;
    }
}

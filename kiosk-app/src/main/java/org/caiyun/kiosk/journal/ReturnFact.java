package org.caiyun.kiosk.journal;

import java.time.Instant;
import java.util.List;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.cataloguing.CataloguingTask;
import org.caiyun.kiosk.cataloguing.LibrarySaid;
import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.CopyName;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.OrderCode;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.Refusal;
import org.caiyun.kiosk.tag.TagModel;

/** A fact about one visit of one item, in the order of its path. Facts that end in Asked are intents. */
public sealed interface ReturnFact extends Fact {
    ReturnId id();

    /** The first fact of every return: tags in the field, none when the slot saw an item without a tag. */
    record Seen(ReturnId id, List<Uid> tags) implements ReturnFact {
        public Seen {
            tags = List.copyOf(tags);
        }
    }

    /** The tags name their item, one for each part of a set; {@code owner} is empty where no tag says it. */
    record Identified(ReturnId id, Barcode item, List<Uid> tags, TagModel model, String owner) implements ReturnFact {
        public Identified {
            tags = List.copyOf(tags);
        }
    }

    /** It is a set: one tag stands for all of it, and so many pieces have none; 0: each part has its own. */
    record InPieces(ReturnId id, int loosePieces) implements ReturnFact {}

    /** It has no usable tag, and the barcode on its label names it. */
    record Labelled(ReturnId id, Barcode item) implements ReturnFact {}

    /**
     * Neither tag nor barcode names it, and its order code names a purchase: what is reported of it, the platform
     * hears.
     */
    record Ordered(ReturnId id, OrderCode order) implements ReturnFact {}

    record Unidentified(ReturnId id, Obstacle obstacle, String detail) implements ReturnFact {}

    /** The intent to take the item, or the decision to give it back, and why. */
    record Decided(ReturnId id, boolean take, Reason reason) implements ReturnFact {}

    /** Out of the patron's hands; {@code returnedAt} is the return date for the library. */
    record Captured(ReturnId id, Instant returnedAt) implements ReturnFact {}

    /**
     * It was captured, and nobody could tell that it is the item that was read: its tags were not counted inside, or it
     * has none and nobody saw it land. It may be another item, or several.
     */
    record NotCounted(ReturnId id) implements ReturnFact {}

    /** It was captured while the wall clock was not known to be right: its return date is none. */
    record Undated(ReturnId id) implements ReturnFact {}

    /** When it was captured, found out once the wall clock was right. */
    record Dated(ReturnId id, Instant takenAt) implements ReturnFact {}

    /** The intent to check in; {@code settle} asks first whether an earlier attempt already happened. */
    record CheckInAsked(ReturnId id, int attempt, Instant returnedAt, boolean settle) implements ReturnFact {}

    record CheckedIn(ReturnId id, CheckInAnswer answer) implements ReturnFact {}

    record Refused(ReturnId id, Refusal refusal, CheckInAnswer answer) implements ReturnFact {}

    /** Asked, and the answer is lost: the next attempt must settle it first. */
    record Unconfirmed(ReturnId id, String why) implements ReturnFact {}

    /** Not asked: to be checked in when the link is back, or when it has landed. */
    record Queued(ReturnId id, String why) implements ReturnFact {}

    record Flagged(ReturnId id, List<Flag> flags) implements ReturnFact {
        public Flagged {
            flags = List.copyOf(flags);
        }
    }

    /** Pieces that its tag names and that carry none were not put in. */
    record PiecesMissing(ReturnId id, int missing) implements ReturnFact {}

    /** Which bin and by which rule; {@code word} is what the patron is told and the receipt says. */
    record Routed(ReturnId id, Bin bin, String rule, ReportWord word) implements ReturnFact {}

    record SecureAsked(ReturnId id, Uid tag, MarkWrite mark) implements ReturnFact {}

    record Secured(ReturnId id, boolean already) implements ReturnFact {}

    record NotSecured(ReturnId id, String why) implements ReturnFact {}

    record RouteAsked(ReturnId id, Bin bin) implements ReturnFact {}

    /**
     * In the bin; {@code witnessed} when its landing sensor saw it fall and no other saw anything, else it is the best
     * guess, and staff are asked.
     */
    record Landed(ReturnId id, Bin bin, boolean witnessed) implements ReturnFact {}

    record Jammed(ReturnId id, Position at) implements ReturnFact {}

    /** The item that was stuck, or that nobody saw fall, is no longer in the machine: staff have it. */
    record Cleared(ReturnId id) implements ReturnFact {}

    record GiveBackAsked(ReturnId id) implements ReturnFact {}

    record TakenBack(ReturnId id) implements ReturnFact {}

    record NotTaken(ReturnId id) implements ReturnFact {}

    /** The patron pulled the item out before it was captured. */
    record Withdrawn(ReturnId id) implements ReturnFact {}

    /** A visit that ended before anything irreversible was done, for instance by a restart. */
    record Abandoned(ReturnId id, String why) implements ReturnFact {}

    /** Staff must look; {@code what} is for them, without patron data. */
    record StaffAsked(ReturnId id, StaffTask task, String what) implements ReturnFact {}

    /** The platform knows it: a copy that a shop sold. */
    record PurchaseFound(ReturnId id, Purchase purchase) implements ReturnFact {}

    /**
     * The platform is told that the machine has it.
     *
     * @param set its tags are those of the parts of one set
     * @param purchase the platform's id of it; empty: the platform had not answered
     * @param returnedAt the wall clock's when it was captured, which was right only where {@code dated}
     * @param library what the library system had said by then
     * @param bin where it lies; 0: in none
     * @param position how many lay in the bin when it fell in, itself included
     * @param tasked a {@link CataloguingAsked} goes with it
     */
    record ReturnReported(
            ReturnId id,
            CopyName item,
            List<Uid> tags,
            boolean set,
            String purchase,
            Instant returnedAt,
            boolean dated,
            LibrarySaid library,
            int bin,
            int position,
            boolean tasked)
            implements ReturnFact {
        public ReturnReported {
            tags = List.copyOf(tags);
        }

        /** The same, and when it was captured is known. */
        public ReturnReported at(Instant captured) {
            return new ReturnReported(id, item, tags, set, purchase, captured, true, library, bin, position, tasked);
        }
    }

    /** Staff have to catalogue it; {@code tellPlatform}: and the platform, which keeps a worklist, hears of it. */
    record CataloguingAsked(ReturnId id, CataloguingTask task, boolean tellPlatform) implements ReturnFact {}
}

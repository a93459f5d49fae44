package org.caiyun.kiosk.flow;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.ReturnFact;

/**
 * One patron at the kiosk: what was put in, and whether they are done. It does not know who the patron is.
 *
 * @param until when the next thing happens unless somebody does something: a warning, then the end
 * @param pieces what belongs to an item that was put in and is to follow it
 */
public record Session(
        SortedMap<ReturnId, ReturnSummary> returns, Ending ending, Uptime until, Optional<LoosePieces> pieces) {
    public static final Session NONE = new Session(new TreeMap<>(), Ending.OPEN, Uptime.ZERO);

    /** Whether the patron is done and what they want. */
    public enum Ending {
        OPEN,
        /** Nothing has happened for long, and the patron is asked whether they are still there. */
        WARNED,
        /** The patron is done and is asked about the receipt. */
        CHOOSING,
        DONE_WITH_RECEIPT,
        /** The receipt's number is shown as a code to keep. */
        DONE_WITH_CODE,
        DONE_WITHOUT,
        TIMED_OUT;

        /** Nothing can be added any more; it ends once no book is on its way. */
        public boolean isOver() {
            return switch (this) {
                case OPEN, WARNED, CHOOSING -> false;
                case DONE_WITH_RECEIPT, DONE_WITH_CODE, DONE_WITHOUT, TIMED_OUT -> true;
            };
        }
    }

    public Session(SortedMap<ReturnId, ReturnSummary> returns, Ending ending, Uptime until) {
        this(returns, ending, until, Optional.empty());
    }

    public Session {
        returns = Collections.unmodifiableSortedMap(new TreeMap<>(returns));
    }

    public boolean isOpen() {
        return !returns.isEmpty();
    }

    /**
     * After a fact, which also moves the time-out; a fact about a return of an earlier session changes nothing here.
     */
    Session with(ReturnFact fact, Moment now, Uptime nextUntil) {
        boolean begins = fact instanceof ReturnFact.Seen;
        if (!begins && !returns.containsKey(fact.id())) {
            return this;
        }
        var changed = new TreeMap<>(returns);
        changed.merge(fact.id(), ReturnSummary.begin(fact.id(), now).with(fact, now), (old, _) -> old.with(fact, now));
        return new Session(changed, ending, nextUntil, pieces);
    }

    Session ending(Ending next, Uptime nextUntil) {
        return new Session(returns, next, nextUntil, pieces);
    }

    Session waitingFor(Optional<LoosePieces> others) {
        return new Session(returns, ending, until, others);
    }
}

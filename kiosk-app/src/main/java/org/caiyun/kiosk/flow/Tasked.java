package org.caiyun.kiosk.flow;

import java.util.Collection;
import java.util.TreeSet;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.KioskFact;

/**
 * The returns whose task for cataloguing is open, so that none gets a second one. Bounded: where very many are open,
 * the oldest are forgotten, of which neither the library nor the platform will say anything new.
 */
public record Tasked(RecentReturns open) {
    private static final int MOST = 10_000;

    static final Tasked NONE = new Tasked(RecentReturns.none(MOST));

    static Tasked of(Collection<ReturnId> returns) {
        return new Tasked(new RecentReturns(new TreeSet<>(returns), MOST));
    }

    boolean contains(ReturnId id) {
        return open.contains(id);
    }

    Tasked with(ReturnId id) {
        return new Tasked(open.with(id));
    }

    /** Only an end takes one out. */
    Tasked after(KioskFact.TaskChanged change) {
        return change.state().isEnd()
                // the name is the platform's, and need not be a return's
                ? new Tasked(open.without(id -> id.toString().equals(change.task())))
                : this;
    }
}

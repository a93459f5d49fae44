package org.caiyun.kiosk.flow;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.KioskFact;

/**
 * The returns whose task for cataloguing is open, so that none gets a second one. Bounded: where very many are open,
 * the oldest are forgotten, of which neither the library nor the platform will say anything new.
 */
public record Tasked(SortedSet<ReturnId> returns) {
    static final Tasked NONE = new Tasked(new TreeSet<>());

    private static final int MOST = 10_000;

    public Tasked {
        var kept = new TreeSet<>(returns);
        while (kept.size() > MOST) {
            kept.removeFirst();
        }
        returns = Collections.unmodifiableSortedSet(kept);
    }

    static Tasked of(Collection<ReturnId> returns) {
        return new Tasked(new TreeSet<>(returns));
    }

    boolean contains(ReturnId id) {
        return returns.contains(id);
    }

    Tasked with(ReturnId id) {
        var next = new TreeSet<>(returns);
        next.add(id);
        return new Tasked(next);
    }

    /** Only an end takes one out. */
    Tasked after(KioskFact.TaskChanged change) {
        if (!change.state().isEnd()) {
            return this;
        }
        var next = new TreeSet<>(returns);
        // the name is the platform's, and need not be a return's
        return next.removeIf(id -> id.toString().equals(change.task())) ? new Tasked(next) : this;
    }
}

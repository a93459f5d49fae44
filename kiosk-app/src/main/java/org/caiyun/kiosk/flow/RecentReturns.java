package org.caiyun.kiosk.flow;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.caiyun.kiosk.item.ReturnId;

/**
 * Returns that something is remembered of.
 *
 * @param most where they are more, the oldest are forgotten
 */
public record RecentReturns(SortedSet<ReturnId> returns, int most) {
    public RecentReturns {
        var kept = new TreeSet<>(returns);
        while (kept.size() > most) {
            kept.removeFirst();
        }
        returns = Collections.unmodifiableSortedSet(kept);
    }

    static RecentReturns none(int most) {
        return new RecentReturns(new TreeSet<>(), most);
    }

    boolean contains(ReturnId id) {
        return returns.contains(id);
    }

    RecentReturns with(ReturnId id) {
        var next = new TreeSet<>(returns);
        next.add(id);
        return new RecentReturns(next, most);
    }

    RecentReturns without(Predicate<ReturnId> which) {
        var next = new TreeSet<>(returns);
        return next.removeIf(which) ? new RecentReturns(next, most) : this;
    }
}

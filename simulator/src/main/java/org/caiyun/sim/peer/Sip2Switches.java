package org.caiyun.sim.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.caiyun.kiosk.library.sip2.Sip2Layout;

/**
 * The faults that one simulated ACS has, for all its connections. At most one befalls a request: refused logins before
 * all, then those that happen a certain number of times, in their order, then the newest of those that last. Threads:
 * one at a time.
 */
public final class Sip2Switches {
    private final List<Armed> armed = new ArrayList<>();
    private int connections;

    private static final class Armed {
        final Sip2Switch what;
        private final SortedMap<Integer, Integer> passed = new TreeMap<>();
        private final SortedMap<Integer, Integer> taken = new TreeMap<>();

        Armed(Sip2Switch what) {
            this.what = what;
        }

        /** Counts a request that fits; true when the fault may befall it. */
        boolean isDue(int connection) {
            int key = key(connection);
            if (passed.getOrDefault(key, 0) < what.after()) {
                passed.merge(key, 1, Integer::sum);
                return false;
            }
            return taken.getOrDefault(key, 0) < what.times();
        }

        /** True when it will never happen again. */
        boolean take(int connection) {
            boolean last = !what.lasts() && taken.merge(key(connection), 1, Integer::sum) == what.times();
            return last && !what.anew();
        }

        void forget(int connection) {
            passed.remove(connection);
            taken.remove(connection);
        }

        private int key(int connection) {
            return what.anew() ? connection : 0;
        }
    }

    public void add(Sip2Switch what) {
        armed.add(new Armed(what));
    }

    /** Takes out the newest that is equal to this one. */
    public void remove(Sip2Switch what) {
        for (int i = armed.size() - 1; i >= 0; i--) {
            if (armed.get(i).what.equals(what)) {
                armed.remove(i);
                return;
            }
        }
    }

    /** True while one like this has not happened as often as it should. */
    public boolean has(Sip2Switch what) {
        return armed.stream().anyMatch(a -> a.what.equals(what));
    }

    /** The number of a connection that begins. */
    int connected() {
        return ++connections;
    }

    void ended(int connection) {
        armed.forEach(a -> a.forget(connection));
    }

    /** What goes wrong with this request. */
    Optional<Sip2Fault> next(int connection, Sip2Layout request, boolean again) {
        var due = armed.stream()
                .filter(a -> a.what.fits(connection, request, again))
                // each is asked, as each counts what passes
                .filter(a -> a.isDue(connection))
                .toList();
        var chosen = first(due, Sip2Switches::refusesLogins)
                .or(() -> first(due, a -> !a.what.lasts()))
                .or(() -> due.isEmpty() ? Optional.empty() : Optional.of(due.getLast()));
        chosen.filter(a -> a.take(connection)).ifPresent(armed::remove);
        return chosen.map(a -> a.what.fault());
    }

    private static Optional<Armed> first(List<Armed> due, Predicate<Armed> which) {
        return due.stream().filter(which).findFirst();
    }

    private static boolean refusesLogins(Armed one) {
        return one.what.fault() instanceof Sip2Fault.LoginRefused;
    }
}

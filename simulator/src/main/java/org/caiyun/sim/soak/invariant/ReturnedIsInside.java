package org.caiyun.sim.soak.invariant;

import java.util.HashSet;
import java.util.Set;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.sim.world.Place;

/** The library's record and the machine agree: what the one calls returned, the other has. */
final class ReturnedIsInside implements Invariant {

    private final Observed observed;
    /**
     * Visits whose item was in a hand's reach when they were called captured, after a moment in which the mouth was
     * blind and something was seen behind the shutter.
     */
    private final Set<ReturnId> unknowable = new HashSet<>();

    private int seen;

    ReturnedIsInside(Observed observed) {
        this.observed = observed;
    }

    @Override
    public String sentence() {
        return "what the library calls returned is in the machine or a bin";
    }

    @Override
    public boolean judgesPlaces() {
        return true;
    }

    /**
     * A blind mouth and a sensor that sees the item inside are what an item inside looks like too. Of an item that is
     * drawn in the machine knows better, unless the mouth goes blind just then, or nobody watched.
     */
    @Override
    public void durable(FactRecord record) {
        if (record.fact() instanceof ReturnFact.Captured fact) {
            observed.account(fact.id()).ifPresent(this::captured);
        }
    }

    private void captured(Account visit) {
        boolean inReach = visit.book
                .map(observed::placeOf)
                .filter(place -> !isInside(place))
                .isPresent();
        boolean knewBetter = observed.lastAcross().compareTo(visit.begunAt) < 0
                && observed.lastUnwatched().compareTo(visit.begunAt) < 0;
        boolean blind = observed.lastBlind().compareTo(visit.begunAt) >= 0;
        if (inReach && blind && !knewBetter) {
            unknowable.add(visit.id);
        }
    }

    @Override
    public void afterEvent() {
        var library = observed.site.library();
        for (; seen < library.executionCount(); seen++) {
            var execution = library.execution(seen);
            var visit = observed.lastVisitOf(execution.barcode());
            // a check-in that the library was owed may come when staff already have the book
            if (visit.isPresent() && !visit.get().withStaff && !unknowable.contains(visit.get().id)) {
                visit.get().book.map(observed::placeOf).ifPresent(place -> {
                    if (!isInside(place)) {
                        throw broken(execution + " but " + place);
                    }
                });
            }
        }
    }

    private static boolean isInside(Place place) {
        return switch (place) {
            case Place.Captive _, Place.Belt _, Place.InBin _ -> true;
            case Place.Outside _, Place.Mouth _ -> false;
        };
    }
}

package org.caiyun.sim.soak.invariant;

import org.caiyun.sim.world.Place;

/** The library's record and the machine agree: what the one calls returned, the other has. */
final class ReturnedIsInside implements Invariant {
    private final Observed observed;
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

    @Override
    public void afterEvent() {
        var library = observed.stage.site().library();
        for (; seen < library.executionCount(); seen++) {
            var execution = library.execution(seen);
            var visit = observed.lastVisitOf(execution.barcode());
            // a check-in that the library was owed may come when staff already have the book
            if (visit.isPresent() && !visit.get().withStaff) {
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

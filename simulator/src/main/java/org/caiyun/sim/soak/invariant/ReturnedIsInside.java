package org.caiyun.sim.soak.invariant;

import org.caiyun.device.Uptime;
import org.caiyun.sim.world.ChuteSensor;
import org.caiyun.sim.world.Place;

/** The library's record and the machine agree: what the one calls returned, the other has. */
final class ReturnedIsInside implements Invariant {
    private static final ChuteSensor MOUTH = new ChuteSensor.Mouth();

    private final Observed observed;
    private int seen;
    private Uptime mouthLiedAt = Uptime.ZERO;

    ReturnedIsInside(Observed observed) {
        this.observed = observed;
    }

    @Override
    public String sentence() {
        return "what the library calls returned is in the machine or a bin";
    }

    @Override
    public void afterEvent() {
        if (observed.stage.site().chute().lies(MOUTH)) {
            mouthLiedAt = observed.now();
        }
        var library = observed.stage.site().library();
        for (; seen < library.executionCount(); seen++) {
            var execution = library.execution(seen);
            var visit = observed.lastVisitOf(execution.barcode());
            // a check-in that the library was owed may come when staff already have the book
            if (visit.isPresent() && !visit.get().withStaff) {
                visit.get().book.map(observed::placeOf).ifPresent(place -> {
                    if (!isInside(place) && !(place instanceof Place.Mouth && mouthLied(visit.get()))) {
                        throw broken(execution + " but " + place);
                    }
                });
            }
        }
    }

    /** An item across the shutter is called captured when the mouth's sensor says that the mouth is free. */
    private boolean mouthLied(Account visit) {
        return mouthLiedAt.compareTo(visit.begunAt) >= 0;
    }

    private static boolean isInside(Place place) {
        return switch (place) {
            case Place.Captive _, Place.Belt _, Place.InBin _ -> true;
            case Place.Outside _, Place.Mouth _ -> false;
        };
    }
}

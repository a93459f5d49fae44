package org.caiyun.sim.soak.invariant;

import java.util.HashSet;
import java.util.Set;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.Reason;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;

/**
 * The machine takes one book after the other. What a patron throws in on top of one, {@link BookIsWhereTheJournalSays}
 * looks for. After a moment in which nobody watched, one that no antenna sees cannot be told from one across the
 * shutter.
 */
final class OneBookBehindTheShutter implements Invariant {
    private final Observed observed;
    private final Set<String> thrownIn = new HashSet<>();
    private Uptime lastEmpty = Uptime.ZERO;
    private boolean takesSeveral;

    OneBookBehindTheShutter(Observed observed) {
        this.observed = observed;
    }

    @Override
    public String sentence() {
        return "one book at a time is behind the shutter";
    }

    @Override
    public boolean judgesPlaces() {
        return true;
    }

    /** A drop gives back nothing, also not several at once: it takes them together, and no loan of them is closed. */
    @Override
    public void durable(FactRecord record) {
        takesSeveral |= record.fact() instanceof ReturnFact.Decided decided
                && decided.take()
                && decided.reason() == Reason.SEVERAL_ITEMS;
    }

    @Override
    public void moved(SimBook book, Place from, Place to) {
        switch (to) {
            case Place.Mouth _ -> {
                // the shutter is open for another, and nothing holds this one back
                var drives = observed.site.chute().drives();
                boolean another = drives.beltForward() || observed.inside.captive() > 0;
                boolean together = observed.site.world().count(to) > 1;
                if (from instanceof Place.Outside && (together || (drives.shutterOpen() && another))) {
                    thrownIn.add(book.id());
                }
            }
            case Place.Captive _, Place.Belt _ -> {
                if (observed.inside.count() > 1 && thrownIn.isEmpty() && !takesSeveral && !cannotBeTold()) {
                    throw broken(book.id() + " is the second in " + to);
                }
            }
            case Place.Outside _ -> thrownIn.remove(book.id());
            case Place.InBin _ -> {}
        }
        if (observed.inside.count() == 0) {
            lastEmpty = observed.now();
            takesSeveral = false;
        }
    }

    /**
     * After a moment in which nobody watched, one that no antenna sees and another look like one across the shutter.
     */
    private boolean cannotBeTold() {
        boolean interrupted = observed.lastUnwatched().compareTo(lastEmpty) > 0;
        return interrupted && observed.inside.hasUntagged();
    }
}

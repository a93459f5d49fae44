package org.caiyun.sim.soak.invariant;

import java.time.Duration;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.flow.BookState;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.sim.time.Timeline;
import org.jspecify.annotations.Nullable;

/** Whoever sees the green lamp may put a book in. */
final class LampsTellTheTruth implements Invariant {
    /** The board's own watchdog is one second; a frame that is lost is sent again within another. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final Observed observed;
    private @Nullable Uptime wrongSince;
    private boolean mayBeReady;

    LampsTellTheTruth(Observed observed) {
        this.observed = observed;
    }

    @Override
    public String sentence() {
        return "the ready lamp is lit only while a book is taken";
    }

    /**
     * A program that starts has that time too, however often it dies again: it cannot switch off what it has not met.
     */
    @Override
    public void durable(FactRecord record) {
        if (record.fact() instanceof KioskFact.Started) {
            wrongSince = null;
        }
    }

    @Override
    public void afterEvent() {
        if (observed.stateChanged()) {
            mayBeReady = observed.state().filter(this::takesBooks).isPresent();
        }
        if (mayBeReady || !observed.isReadyLit()) {
            wrongSince = null;
        } else if (wrongSince == null) {
            wrongSince = observed.now();
        } else if (wrongSince.plus(GRACE).compareTo(observed.now()) < 0) {
            throw broken("lit since " + wrongSince + " while " + observed.state());
        }
    }

    @Override
    public Uptime looksAgain() {
        return wrongSince == null ? Timeline.NEVER : wrongSince.plus(GRACE);
    }

    private boolean takesBooks(MachineState state) {
        if (!state.service().invites() || observed.bins.isFull(state.bins())) {
            return false;
        }
        for (var book : state.books().values()) {
            if (book instanceof BookState.GivingBack) {
                return false;
            }
        }
        return true;
    }
}

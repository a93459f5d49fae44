package org.caiyun.sim.soak.invariant;

import java.time.Duration;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.kiosk.flow.Printing;
import org.caiyun.kiosk.flow.Replay;
import org.caiyun.kiosk.flow.Service;
import org.caiyun.kiosk.flow.SlotState;
import org.caiyun.sim.time.Timeline;

/** Nothing is waited for without end, and when the time has come something is done. */
final class WaitingHasDeadline implements Invariant {
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final Uptime NEVER = Timeline.NEVER;

    private final Observed observed;
    private Uptime earliest = NEVER;
    private boolean diskWasReady;
    private Uptime diskSince = Uptime.ZERO;

    WaitingHasDeadline(Observed observed) {
        this.observed = observed;
    }

    @Override
    public String sentence() {
        return "every waiting state has a deadline, and one that has passed has been seen to";
    }

    @Override
    public void afterEvent() {
        if (observed.timeStands()) {
            throw broken(Observed.EVENTS_AT_ONCE + " events at " + observed.now() + ": " + observed.state());
        }
        if (observed.stateChanged()) {
            earliest = observed.state().map(this::judge).orElse(NEVER);
            noteDisk();
        }
        if (!earliest.equals(NEVER) && earliest.plus(GRACE).compareTo(observed.now()) < 0) {
            throw broken("due at " + earliest + ", now " + observed.now() + ": " + observed.state());
        }
    }

    @Override
    public Uptime looksAgain() {
        return earliest.equals(NEVER) ? NEVER : earliest.plus(GRACE);
    }

    /** While nothing can be written nothing falls due; what fell due meanwhile is due when the disk is back. */
    private void noteDisk() {
        boolean ready = observed.state().filter(s -> s.service().journalReady()).isPresent();
        if (ready && !diskWasReady) {
            diskSince = observed.now();
        }
        diskWasReady = ready;
        if (!earliest.equals(NEVER) && earliest.compareTo(diskSince) < 0) {
            earliest = diskSince;
        }
    }

    /** The first moment at which something must be done; without a disk the ledger's own retry is waited for. */
    private Uptime judge(MachineState state) {
        var first = state.service().journalReady() ? first(state) : NEVER;
        if (!first.equals(NEVER)
                && state.deadline().filter(until -> until.compareTo(first) <= 0).isEmpty()) {
            throw broken("no deadline at " + first + ": " + state);
        }
        return first;
    }

    private static Uptime first(MachineState state) {
        var first = NEVER;
        for (var book : state.books().values()) {
            first = Uptime.earlier(first, book.until());
        }
        if (state.slot() instanceof SlotState.Reading reading) {
            first = Uptime.earlier(first, reading.until());
        }
        if (state.printing() instanceof Printing.Busy busy) {
            first = Uptime.earlier(first, busy.until());
        }
        if (state.replay() instanceof Replay.Asking asking) {
            first = Uptime.earlier(first, asking.until());
        }
        if (state.service().way() instanceof Service.Way.Blocked blocked) {
            first = Uptime.earlier(first, blocked.until());
        }
        if (state.session().isOpen() && !state.session().ending().isOver()) {
            first = Uptime.earlier(first, state.session().until());
        }
        return first;
    }
}

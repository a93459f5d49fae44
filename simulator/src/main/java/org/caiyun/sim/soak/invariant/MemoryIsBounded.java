package org.caiyun.sim.soak.invariant;

import org.caiyun.kiosk.decide.BinSetup;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.kiosk.run.Kiosk;

/** Whatever happens for however long, the program does not grow. */
final class MemoryIsBounded implements Invariant {
    /** One behind the shutter and one in the mouth. */
    private static final int BOOKS = 2;
    /** The facts of some ten visits: without a disk no visit begins, and devices that come and go are few. */
    private static final int UNDURABLE = 200;
    /** One patron's pile and then some; what is given back is in it, and nothing else limits that. */
    private static final int SESSION = 1_000;
    /** Bytes under way on four lines, portion by portion, and the faults to come. */
    private static final int PLANNED = 5_000;

    private final Observed observed;
    private final int binsHold;

    MemoryIsBounded(Observed observed) {
        this.observed = observed;
        boolean counted = observed.config.bins().stream().allMatch(bin -> bin.capacity() > 0);
        binsHold = counted
                ? observed.config.bins().stream().mapToInt(BinSetup::capacity).sum()
                : Integer.MAX_VALUE - BOOKS;
    }

    @Override
    public String sentence() {
        return "memory is bounded";
    }

    @Override
    public void afterEvent() {
        if (observed.stateChanged()) {
            observed.state().ifPresent(this::judge);
            limit(
                    "facts that wait for the disk",
                    observed.stage.kiosk().map(Kiosk::undurable).orElse(0),
                    UNDURABLE);
            limit("happenings of the stage", observed.stage.time().planned(), PLANNED);
        }
    }

    private void judge(MachineState state) {
        limit("books", state.books().size(), BOOKS);
        // each is owed for a book that lies in a bin or is on its way to one
        limit("check-ins owed", state.owed().size(), binsHold + BOOKS);
        limit("returns of one session", state.session().returns().size(), SESSION);
        limit("bins", state.bins().size(), observed.config.bins().size());
    }

    private void limit(String what, int found, int most) {
        if (found > most) {
            throw broken(found + " " + what + ", at most " + most);
        }
    }
}

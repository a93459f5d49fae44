package org.caiyun.sim.soak.invariant;

import org.caiyun.kiosk.flow.BookState;
import org.caiyun.sim.world.ChuteDrives;

/** No two outputs of the machine ask for opposite things. */
final class DrivesAgree implements Invariant {
    private final Observed observed;
    private ChuteDrives seen = ChuteDrives.OFF;

    DrivesAgree(Observed observed) {
        this.observed = observed;
    }

    @Override
    public String sentence() {
        return "the drives never contradict each other";
    }

    @Override
    public void afterEvent() {
        var chute = observed.site.chute();
        var drives = chute.drives();
        if (drives.equals(seen)) {
            return;
        }
        seen = drives;
        if (chute.misused()) {
            throw broken("the belt was told to go both ways");
        }
        if (drives.diverters().size() > 1) {
            throw broken("diverters " + drives.diverters());
        }
        // a book that ran on to the belt while it was drawn in over a bad line is none that travels
        if (drives.shutterOpen() && drives.beltForward() && bookTravels()) {
            throw broken("the shutter is open while a book travels to its bin: " + drives);
        }
    }

    private boolean bookTravels() {
        if (observed.state().isEmpty()) {
            return false;
        }
        for (var book : observed.state().get().books().values()) {
            if (book instanceof BookState.Travelling) {
                return true;
            }
        }
        return false;
    }
}

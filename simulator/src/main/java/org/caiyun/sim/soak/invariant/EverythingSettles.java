package org.caiyun.sim.soak.invariant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.kiosk.boot.KioskApp;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.kiosk.flow.Service;
import org.caiyun.kiosk.run.Kiosk;
import org.caiyun.kiosk.ui.PatronView;
import org.caiyun.kiosk.ui.PatronView.Screen;
import org.caiyun.kiosk.ui.Screens;

/** Liveness: after the last fault the machine comes by itself to where the next patron finds it ready. */
final class EverythingSettles implements Invariant {
    /**
     * A minute until the session is asked for, its answer, the last picture, and lines that wait before they try again.
     */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Observed observed;
    /** One for all looks: it remembers the drawn code. */
    private final Screens screens;

    EverythingSettles(Observed observed) {
        this.observed = observed;
        screens = KioskApp.screens(observed.config);
    }

    @Override
    public String sentence() {
        return "when faults stop everything settles";
    }

    @Override
    public void settled() {
        var end = observed.now().plus(LIMIT);
        var undone = undone();
        while (!undone.isEmpty() && observed.now().compareTo(end) < 0) {
            observed.stage.pass(LOOK);
            undone = undone();
        }
        if (!undone.isEmpty()) {
            throw broken(String.join(", ", undone) + ": " + observed.state());
        }
    }

    private List<String> undone() {
        var undone = new ArrayList<String>();
        observed.stage.kiosk().ifPresentOrElse(kiosk -> undone(kiosk, undone), () -> undone.add("nothing runs"));
        var drives = observed.site.chute().drives();
        note(drives.beltForward() || drives.beltBack(), "the belt runs", undone);
        note(observed.inside.count() > 0, "a book lies in the machine", undone);
        note(!observed.site.mouthIsFree(), "a book lies in the mouth", undone);
        return undone;
    }

    private void undone(Kiosk kiosk, List<String> undone) {
        var state = kiosk.state();
        note(!kiosk.isIdle(), "it is not idle", undone);
        note(!state.owed().isEmpty(), "the library is owed " + state.owed().size() + " check-ins", undone);
        note(observed.told.waiting() > 0, "the platform is to be told " + observed.told.waiting() + " things", undone);
        var name = observed.config.kiosk().id();
        note(observed.site.platform().hasNews(name, observed.told.lastChange()), "the platform has news", undone);
        note(state.session().isOpen(), "the session is open", undone);
        note(state.service().way() instanceof Service.Way.Blocked, "the way is blocked", undone);
        note(state.service().link() instanceof Service.Link.Down, "the library is not there", undone);
        if (undone.isEmpty()) {
            var screen = screen(state);
            note(screen != Screen.ATTRACT && !mayShow(screen), "the screen shows " + screen, undone);
        }
    }

    /** Full bins wait for staff, closed doors for the morning. */
    private boolean mayShow(Screen screen) {
        return screen == Screen.FULL || screen == Screen.CLOSED;
    }

    private Screen screen(MachineState state) {
        screens.look(state, observed.now());
        return screens.shown().map(PatronView::screen).orElseThrow();
    }

    private static void note(boolean left, String what, List<String> undone) {
        if (left) {
            undone.add(what);
        }
    }
}

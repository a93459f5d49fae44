package org.caiyun.sim.soak.invariant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.boot.KioskApp;
import org.caiyun.kiosk.flow.BookState;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.kiosk.flow.Parting;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.run.Kiosk;
import org.caiyun.kiosk.ui.PatronView;
import org.caiyun.kiosk.ui.PatronView.Kind;
import org.caiyun.kiosk.ui.PatronView.Screen;
import org.caiyun.kiosk.ui.Screens;
import org.caiyun.sim.library.SimCirculation;

/**
 * The screen invites only while a book is taken, and says returned only of what is. It looks at a picture of its own,
 * so that looking changes nothing in the kiosk; a picture costs much, so only some are drawn.
 */
final class ScreenTellsTheTruth implements Invariant {
    private static final int DRAWN = 4;

    private final Observed observed;
    private final Screens screens;
    private final Map<String, Uptime> closings = new HashMap<>();
    private final Set<ReturnId> foundClosed = new HashSet<>();
    private int executions;
    private int kind;
    private int changes;
    private boolean due;

    ScreenTellsTheTruth(Observed observed) {
        this.observed = observed;
        screens = KioskApp.screens(observed.config);
    }

    @Override
    public String sentence() {
        return "the screen says what is so";
    }

    @Override
    public void afterEvent() {
        noteClosings();
        if (observed.stateChanged()) {
            int next = observed.state().map(ScreenTellsTheTruth::kindOf).orElse(0);
            if (next != kind) {
                kind = next;
                due |= changes++ % DRAWN == 0;
            }
        }
        // what is not durable yet may still be lost, and with it what the picture says
        if (due
                && observed.stage
                        .kiosk()
                        .filter(kiosk -> kiosk.undurable() == 0)
                        .isPresent()) {
            due = false;
            observed.stage.kiosk().map(Kiosk::state).ifPresent(this::draw);
        }
    }

    /** It may be lent again before a picture is drawn. */
    @Override
    public void durable(FactRecord record) {
        if (record.fact() instanceof ReturnFact.CheckedIn fact) {
            noteClosings();
            noteClosed(fact.id());
        }
    }

    private void noteClosings() {
        var library = observed.site.library();
        for (; executions < library.executionCount(); executions++) {
            var execution = library.execution(executions);
            if (execution.closedLoan()) {
                closings.put(execution.barcode(), observed.now());
            }
        }
    }

    private static int kindOf(MachineState state) {
        int kind = state.slot().getClass().getName().hashCode();
        for (var book : state.books().values()) {
            kind = 31 * kind + kindOf(book);
        }
        kind = 31 * kind + (state.service().invites() ? 1 : 0);
        kind = 31 * kind + state.session().ending().name().hashCode();
        return 31 * kind + (state.parting() instanceof Parting.From ? 1 : 0);
    }

    private static int kindOf(BookState book) {
        return book.getClass().getName().hashCode();
    }

    private void draw(MachineState state) {
        screens.look(state, observed.now());
        screens.shown().ifPresent(view -> judge(state, view));
    }

    private void judge(MachineState state, PatronView view) {
        if (view.screen() == Screen.ATTRACT) {
            if (!state.service().invites() || !state.books().isEmpty() || observed.bins.isFull(state.bins())) {
                throw broken("it invites while " + state);
            }
            if (observed.placesToo && observed.holdsUnsought()) {
                throw broken("it invites while a book lies in the machine: " + state);
            }
        }
        for (var item : view.items()) {
            if (item.kind() == Kind.GOOD && !isClosed(ReturnId.parse(item.id()))) {
                throw broken("it calls " + item.id() + " returned and the library has not closed its loan");
            }
        }
    }

    private boolean isClosed(ReturnId id) {
        return foundClosed.contains(id) || noteClosed(id);
    }

    /** It may be lent again while a picture still names this return. */
    private boolean noteClosed(ReturnId id) {
        boolean closedNow = observed.account(id)
                .filter(visit -> {
                    var closed = closings.get(visit.summary().barcode());
                    return (closed != null && closed.compareTo(visit.begunAt) >= 0) || !isOnLoan(visit);
                })
                .isPresent();
        if (closedNow) {
            foundClosed.add(id);
        }
        return closedNow;
    }

    /** A book that was on the shelf all the time cannot be told from one that a lost check-in put there. */
    private boolean isOnLoan(Account visit) {
        return observed.site
                .library()
                .item(visit.summary().barcode())
                .filter(item -> item.circulation() instanceof SimCirculation.OnLoan)
                .isPresent();
    }
}

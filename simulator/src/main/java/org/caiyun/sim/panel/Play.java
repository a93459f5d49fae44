package org.caiyun.sim.panel;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.sim.scenario.ScenarioStep;
import org.caiyun.sim.scenario.SimBooks;
import org.caiyun.sim.scenario.StaffDesk;
import org.caiyun.sim.scenario.Trouble;
import org.caiyun.sim.scenario.Troubles;
import org.caiyun.sim.stage.Equipment;
import org.caiyun.sim.stage.Sight;
import org.caiyun.sim.stage.Stage;
import org.caiyun.sim.stage.SteppedStage;

/** One stage and what the bench remembers of it. Belongs to the bench's thread. */
final class Play implements AutoCloseable {
    static final int MOST_FACTS = 2_000;

    private final int number;
    private final long seed;
    private final Stage stage;
    private final KioskConfig config;
    private final Shelf shelf;
    private final Trace trace;
    private final Recorder recorder = new Recorder();
    private final Set<Trouble> faults = new LinkedHashSet<>();
    private final Set<String> inHand = new HashSet<>();
    private final Deque<FactRecord> newestFacts = new ArrayDeque<>();
    private final ShelfForm shelfForm = new ShelfForm(this);
    private int facts;
    private int returns;
    private boolean sessionOpen;
    private boolean up;
    private int boots;

    Play(int number, long seed, StageMaker.Made made, Shelf shelf) {
        this.number = number;
        this.seed = seed;
        this.stage = made.stage();
        this.config = made.config();
        this.shelf = shelf;
        this.trace = new Trace(SimBooks.patronCards(shelf.things())::contains, Equipment.of(config));
    }

    /** Puts the books on the shelf and starts the firmware. */
    void begin() {
        stage.tap(trace);
        SimBooks.bring(shelf.things(), stage);
        boot();
    }

    int number() {
        return number;
    }

    long seed() {
        return seed;
    }

    Stage stage() {
        return stage;
    }

    KioskConfig config() {
        return config;
    }

    Shelf shelf() {
        return shelf;
    }

    ShelfForm shelfForm() {
        return shelfForm;
    }

    Trace trace() {
        return trace;
    }

    Recorder recorder() {
        return recorder;
    }

    Set<Trouble> faults() {
        return faults;
    }

    Set<String> inHand() {
        return inHand;
    }

    boolean isUp() {
        return up;
    }

    int boots() {
        return boots;
    }

    boolean isStepped() {
        return stage instanceof SteppedStage;
    }

    void boot() {
        boots++;
        stage.boot();
        up = true;
    }

    void kill() {
        up = false;
        stage.kill();
    }

    /**
     * Lets the moment come at which a deed can be written down: a whole millisecond, with nothing left to happen in it.
     */
    void settle() {
        if (isStepped()) {
            long over = stage.now().nanos() % Pace.MILLISECOND;
            stage.pass(Duration.ofNanos(over == 0 ? 0 : Pace.MILLISECOND - over));
        }
    }

    /** Whether the machine is now as one that has just started; asked before a deed. */
    boolean isClean() {
        catchUp();
        return up && faults.isEmpty() && !sessionOpen && isAtRest();
    }

    private boolean isAtRest() {
        try {
            return stage.isSeen(Sight.IDLE) && stage.isSeen(Sight.NOTHING_INSIDE) && stage.isSeen(Sight.NOTHING_OWED);
        } catch (IllegalStateException _) {
            // a firmware that broke down does not answer, and can still be killed and booted
            return false;
        }
    }

    /** Writes down what was done just now; {@code clean} is what {@link #isClean} said before it. */
    void record(Uptime at, ScenarioStep step, boolean clean) {
        var _ = recorder.add(at, step, returns, clean);
    }

    /** Takes in what has happened since the last time. */
    void catchUp() {
        trace.catchUp();
        for (var fact : stage.factsFrom(facts)) {
            facts++;
            count(fact.fact());
            newestFacts.add(fact);
            if (newestFacts.size() > MOST_FACTS) {
                newestFacts.remove();
            }
        }
        faults.removeIf(fault -> Troubles.isSpent(fault, stage));
    }

    private void count(Fact fact) {
        if (fact instanceof ReturnFact.Seen) {
            returns++;
            sessionOpen = true;
        } else if (fact instanceof KioskFact.SessionEnded) {
            sessionOpen = false;
        }
    }

    /** The kept facts from this one on, counted from 0 since the stage began; at most so many. */
    List<FactRecord> factsFrom(int first, int most) {
        int oldest = facts - newestFacts.size();
        return newestFacts.stream()
                .skip(Math.max(0, first - oldest))
                .limit(most)
                .toList();
    }

    /** The calls for staff among the facts that are kept. */
    List<StaffDesk.Call> calls() {
        return StaffDesk.calls(List.copyOf(newestFacts));
    }

    /** How many facts there are since the stage began. */
    int facts() {
        return facts;
    }

    /** How many facts were dropped before the oldest that is kept. */
    int oldestFact() {
        return facts - newestFacts.size();
    }

    @Override
    public void close() {
        stage.close();
    }
}

package org.caiyun.sim.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import org.caiyun.device.Uptime;
import org.caiyun.sim.scenario.Scenario;
import org.caiyun.sim.scenario.ScenarioRunner;
import org.caiyun.sim.scenario.ScenarioStep;
import org.caiyun.sim.stage.SteppedStage;

/**
 * Does everything that is done on the stage of a run, each as a scenario's step, and writes it down with its moment. A
 * moment is a whole millisecond in which nothing is left to happen, and no other deed shares it: so the scenario that
 * is made of the recording repeats the run.
 */
final class Stagehand {
    private static final long MILLI_IN_NANOS = 1_000_000;

    private final SteppedStage stage;
    private final ScenarioRunner runner;
    private final PriorityQueue<Due> agenda =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::order));
    private final List<Deed> deeds = new ArrayList<>();
    private Uptime lastDeed = Uptime.ZERO;
    private long order;

    private record Due(Uptime at, long order, Runnable what) {}

    private record Deed(Uptime at, ScenarioStep step) {}

    /** {@code story} has the books of the run and nothing else. */
    Stagehand(SteppedStage stage, Scenario story) {
        this.stage = stage;
        this.runner = new ScenarioRunner(story, stage);
    }

    /** Does this after a while, whatever else is waited for then. */
    void after(Duration delay, Runnable what) {
        agenda.add(new Due(stage.now().plus(delay), order++, what));
    }

    void forgetWhatIsPlanned() {
        agenda.clear();
    }

    boolean passUntil(BooleanSupplier holds, Duration atMost) {
        var until = stage.now().plus(atMost);
        boolean untouched = false;
        while (!holds.getAsBoolean()) {
            var due = agenda.peek();
            boolean sooner = due != null && due.at().compareTo(until) <= 0;
            var limit = sooner ? due.at() : until;
            if (untouched ? stage.goOn(limit) : stage.step(limit)) {
                untouched = true;
                continue;
            }
            untouched = false;
            if (!sooner) {
                return holds.getAsBoolean();
            }
            agenda.remove(due);
            due.what().run();
        }
        return true;
    }

    void pass(Duration duration) {
        boolean never = passUntil(() -> false, duration);
        if (never) {
            throw new IllegalStateException("what never holds has held");
        }
    }

    /** Does the step now, or within a millisecond, if it is possible then; the answer is whether it was done. */
    boolean tryTo(BooleanSupplier possible, ScenarioStep step) {
        if (!possible.getAsBoolean()) {
            return false;
        }
        settle();
        if (!possible.getAsBoolean()) {
            return false;
        }
        perform(step);
        return true;
    }

    void doNow(ScenarioStep step) {
        settle();
        perform(step);
    }

    private void perform(ScenarioStep step) {
        lastDeed = stage.now();
        deeds.add(new Deed(lastDeed, step));
        runner.perform(step, true).ifPresent(why -> {
            throw new IllegalStateException("the soak did what cannot be done: " + step + ": " + why);
        });
    }

    private void settle() {
        long over = stage.now().nanos() % MILLI_IN_NANOS;
        if (over != 0 || stage.now().equals(lastDeed)) {
            stage.pass(Duration.ofNanos(MILLI_IN_NANOS - over));
        }
        // a book that began to move a moment ago is shown where it was, until somebody looks
        stage.site().advance(stage.now());
    }

    /** What was done, up to now, as the steps of a scenario. */
    List<ScenarioStep> steps() {
        var steps = new ArrayList<ScenarioStep>(2 * deeds.size() + 1);
        for (var deed : deeds) {
            steps.add(new ScenarioStep.At(millis(deed.at())));
            steps.add(deed.step());
        }
        // the end of the run, or the moment after the event that broke it
        steps.add(new ScenarioStep.At(millis(new Uptime(stage.now().nanos() + MILLI_IN_NANOS - 1))));
        return steps;
    }

    private static Duration millis(Uptime at) {
        return Duration.ofMillis(at.nanos() / MILLI_IN_NANOS);
    }
}

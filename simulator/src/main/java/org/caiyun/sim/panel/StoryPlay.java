package org.caiyun.sim.panel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Uptime;
import org.caiyun.sim.scenario.Scenario;
import org.caiyun.sim.scenario.ScenarioRunner;
import org.caiyun.sim.scenario.ScenarioStep;
import org.caiyun.sim.stage.SteppedStage;

/** Does a story's steps on a stage when their time comes, an event at a time. Belongs to the bench's thread. */
final class StoryPlay {
    private static final Duration FAR = Duration.ofHours(1);

    private final Play play;
    private final SteppedStage stage;
    private final List<ScenarioStep> steps;
    private final ScenarioRunner runner;
    private int next;
    /** When the step that waits is over. */
    private Optional<Uptime> due = Optional.empty();

    private boolean timed;
    private String problem = "";

    StoryPlay(Play play, SteppedStage stage, Scenario story) {
        this.play = play;
        this.stage = stage;
        this.steps = story.steps();
        this.runner = new ScenarioRunner(story, stage);
    }

    /** How many events a story has on this play; one that breaks down ends there. */
    static int events(Play play, SteppedStage stage, Scenario story) {
        var whole = new StoryPlay(play, stage, story);
        int events = 0;
        try {
            while (!whole.isOver() && whole.step(stage.now().plus(FAR))) {
                events++;
            }
        } catch (RuntimeException _) {
            // the program broke down; whoever steps there will see it
            events++;
        }
        return events;
    }

    boolean isOver() {
        return next == steps.size();
    }

    /** Why the last step that was not possible was not; empty where all were. */
    String problem() {
        return problem;
    }

    /**
     * Lets one thing happen, an event or steps of the story, at most until {@code limit}; false when nothing is left.
     */
    boolean step(Uptime limit) {
        doWhatIsDue();
        boolean sooner = due.filter(d -> d.compareTo(limit) <= 0).isPresent();
        if (stage.step(sooner ? due.orElseThrow() : limit)) {
            return true;
        }
        return sooner && doWhatIsDue();
    }

    private boolean doWhatIsDue() {
        int before = next;
        while (!isOver() && doNext(steps.get(next))) {
            next++;
        }
        return next > before;
    }

    /** False when it must wait. */
    private boolean doNext(ScenarioStep step) {
        return switch (step) {
            case ScenarioStep.At(var uptime) -> waits(new Uptime(uptime.toNanos()), true);
            case ScenarioStep.Advance(var duration) ->
                waits(due.orElseGet(() -> stage.now().plus(duration)), false);
            default -> {
                perform(step);
                timed = false;
                yield true;
            }
        };
    }

    private boolean waits(Uptime until, boolean thenAtOnce) {
        boolean over = until.reachedAt(stage.now());
        due = over ? Optional.empty() : Optional.of(until);
        timed = over && thenAtOnce;
        return over;
    }

    private void perform(ScenarioStep step) {
        boolean clean = play.isClean();
        var at = stage.now();
        switch (step) {
            case ScenarioStep.Kill() -> play.kill();
            case ScenarioStep.Boot() -> play.boot();
            case ScenarioStep.Restart() -> {
                play.kill();
                play.boot();
            }
            case ScenarioStep.Fault(var trouble) -> {
                play.faults().add(trouble);
                runs(step);
            }
            case ScenarioStep.Clear(var trouble) -> {
                play.faults().remove(trouble);
                runs(step);
            }
            default -> runs(step);
        }
        if (!(step instanceof ScenarioStep.Await) && !(step instanceof ScenarioStep.Expect)) {
            play.record(at, step, clean);
        }
    }

    private void runs(ScenarioStep step) {
        runner.perform(step, timed).ifPresent(why -> problem = why);
    }
}

package org.caiyun.sim.panel;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.kiosk.ui.PatronView;
import org.caiyun.sim.stage.SteppedStage;

/** The stage that the bench has at the moment, its clock, and what is wrong. Belongs to the bench's thread. */
final class BenchStage implements AutoCloseable {
    private static final String NO_CLOCK = "on real wires time cannot be stopped; the stepped mode can";
    private static final String NO_STAGE = "there is no stage";
    /** So long a turn may compute; a speed that asks for more gets less. */
    private static final long TURN_NANOS = 20 * Pace.MILLISECOND;

    private static final Duration STEP_LIMIT = Duration.ofSeconds(10);
    private static final long LONGEST_STEP_MILLIS = 60_000;

    private final StageMaker maker;
    private final Optional<OpenedStory> story;
    private final Pace pace = new Pace();
    private Mode mode;
    private long seed;
    private Optional<Play> play = Optional.empty();
    private Optional<StoryPlay> telling = Optional.empty();
    private boolean broken;
    private String error = "";
    private int made;

    BenchStage(StageMaker maker, Mode mode, long seed, Optional<OpenedStory> story) {
        this.maker = maker;
        this.story = story;
        this.mode = mode;
        this.seed = seed;
    }

    Optional<Play> play() {
        return play;
    }

    Pace pace() {
        return pace;
    }

    Mode mode() {
        return mode;
    }

    long seed() {
        return seed;
    }

    String error() {
        return error;
    }

    /** Whether time passes on a sound stage. */
    boolean isRunning() {
        return play.isPresent() && !broken && !(mode == Mode.STEPPED && pace.isPaused());
    }

    /** Makes the stage anew. */
    void begin() {
        close();
        broken = false;
        error = "";
        made++;
        var next = onStage();
        play = Optional.of(next);
        next.begin();
        pace.pause(false);
        if (next.stage() instanceof SteppedStage stepped) {
            story.ifPresent(opened -> tell(opened, next, stepped));
        }
        pace.anchor(System.nanoTime(), next.stage().now());
    }

    private Play onStage() {
        var on = maker.make(mode, seed);
        var reader = on.config().devices().rfid().protocol().driver();
        var shelf = story.map(opened -> Shelf.of(opened.scenario().books()))
                .orElseGet(() -> Shelf.load().at(reader));
        return new Play(made, seed, on, shelf);
    }

    /** Plays the story on another stage to know how long it is, and on this one to shortly before its end. */
    private void tell(OpenedStory opened, Play on, SteppedStage stage) {
        int events;
        try (var before = onStage()) {
            before.begin();
            events = StoryPlay.events(before, (SteppedStage) before.stage(), opened.scenario());
        }
        telling = Optional.of(new StoryPlay(on, stage, opened.scenario()));
        pace.pause(true);
        for (int i = opened.fromItsEnd(); i < events; i++) {
            var _ = step(stage, stage.now().plus(STEP_LIMIT));
        }
    }

    /** Lets the next thing happen, on the stage or in the story. */
    private boolean step(SteppedStage stage, Uptime limit) {
        if (telling.isEmpty()) {
            return stage.step(limit);
        }
        boolean more = telling.get().step(limit);
        var problem = telling.get().problem();
        error = problem.isEmpty() ? error : problem;
        return more;
    }

    /** The stage fell; it stands still until it is restarted or another is made. */
    void broke(RuntimeException e) {
        broken = true;
        error = "the stage broke down: " + e + "; restart the firmware, or begin anew with a mode or seed";
    }

    Optional<PatronView> view() {
        return play.filter(p -> p.isUp() && !broken).flatMap(p -> p.stage().view());
    }

    void control(BenchAction.Control control) {
        error = broken ? error : "";
        switch (control) {
            case BenchAction.Change(var other) -> {
                mode = other;
                begin();
            }
            case BenchAction.Seed(var other) -> {
                seed = Math.max(0, other);
                begin();
            }
            case BenchAction.Speed(var factor) -> onClock(_ -> pace.speed(factor));
            case BenchAction.Pause() -> onClock(_ -> pace.pause(true));
            case BenchAction.Go() -> onClock(_ -> pace.pause(false));
            case BenchAction.StepEvent() ->
                onClock(stage -> {
                    pace.pause(true);
                    var _ = step(stage, stage.now().plus(STEP_LIMIT));
                });
            case BenchAction.StepTime(var millis) ->
                onClock(stage -> {
                    pace.pause(true);
                    var until = stage.now().plus(Duration.ofMillis(Math.clamp(millis, 1, LONGEST_STEP_MILLIS)));
                    while (step(stage, until)) {
                        // each step is one event
                    }
                });
        }
    }

    private void onClock(Consumer<SteppedStage> what) {
        if (play.isEmpty()) {
            error = NO_STAGE;
        } else if (play.get().stage() instanceof SteppedStage stepped) {
            what.accept(stepped);
            pace.anchor(System.nanoTime(), stepped.now());
        } else {
            error = NO_CLOCK;
        }
    }

    void perform(BenchAction.Deed deed) {
        if (play.isEmpty()) {
            error = NO_STAGE;
            return;
        }
        if (broken && !(deed instanceof BenchAction.Restart)) {
            return;
        }
        broken = false;
        error = new Deeds(play.get()).perform(deed).orElse("");
        anchorAgain();
    }

    void press(PatronIntent intent) {
        if (play.isPresent() && !broken) {
            error = new Deeds(play.get()).press(intent).orElse("");
            anchorAgain();
        }
    }

    /** A deed may have taken the clock to the next millisecond. */
    private void anchorAgain() {
        play.ifPresent(p -> pace.anchor(System.nanoTime(), p.stage().now()));
    }

    /** Lets stepped time follow the wall clock; real time passes by itself. */
    void advance(long wallNanos) {
        if (broken || play.isEmpty() || !(play.get().stage() instanceof SteppedStage stage) || pace.isPaused()) {
            return;
        }
        var target = pace.target(wallNanos);
        while (step(stage, target)) {
            if (System.nanoTime() - wallNanos > TURN_NANOS) {
                pace.anchor(System.nanoTime(), stage.now());
                return;
            }
        }
    }

    @Override
    public void close() {
        var old = play;
        play = Optional.empty();
        telling = Optional.empty();
        old.ifPresent(Play::close);
    }
}

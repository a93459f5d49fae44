package org.caiyun.sim.soak.coverage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.flow.BookState;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.kiosk.flow.ReturnEvent;
import org.caiyun.kiosk.flow.ReturnPath;
import org.caiyun.kiosk.flow.Service;
import org.caiyun.kiosk.run.LineName;
import org.caiyun.sim.scenario.Trouble.Kind;
import org.caiyun.sim.scenario.Trouble.Part;
import org.caiyun.sim.stage.SteppedStage;

/**
 * A look at the sensors fails only when it is due in the very nanosecond in which the board is found to be gone: one
 * event earlier it is answered, one later it is not asked. A first run measures when the look was put off and when the
 * board is missed; the second is the same with just that time between two looks.
 */
final class Coincidence {
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final Duration SHORT = Duration.ofMillis(5);

    private final Quarry quarry;
    private final long seed;
    private final Coverage coverage;

    Coincidence(Pair pair, long seed, Coverage coverage) {
        quarry = Quarry.of(pair);
        this.seed = seed;
        this.coverage = coverage;
    }

    /** A failed look, where no movement fails. */
    static boolean isNeededFor(Pair pair) {
        return pair.column().equals("CHUTE_FAILED")
                && !pair.equals(Pair.of(ServiceRow.JOURNAL_AWAY, EventKind.CHUTE_FAILED));
    }

    boolean meets() {
        var measured = run(LONG);
        if (measured.asked.isEmpty() || measured.missed.isEmpty()) {
            return false;
        }
        var between = measured.missed.get().since(measured.asked.get());
        // less would be looks without end
        return between.compareTo(SHORT) >= 0 && run(between).met;
    }

    private Watch run(Duration sense) {
        var random = new Random(seed);
        var watch = new Watch(sense);
        try (var stage = Stories.stage(Site.lookingEvery(sense), random.nextLong(), watch)) {
            var deeds = new Deeds(stage, random);
            var towards = new Towards(stage, random, deeds);
            new Before(stage, random, deeds, quarry).go();
            for (var deed : first(stage, deeds, towards)) {
                deed.run();
            }
            stage.passUntil(() -> watch.isThere(stage), Duration.ofSeconds(8));
            stage.pass(deeds.moment(60));
            stage.silence(LineName.CHUTE, true);
            stage.pass(Duration.ofSeconds(2));
        }
        return watch;
    }

    private List<Runnable> first(SteppedStage stage, Deeds deeds, Towards towards) {
        return switch (quarry.row()) {
            case "LOCATING_INTO_MACHINE" ->
                List.of(() -> deeds.insert("b"), () -> deeds.until(PathRow.CAPTURING), deeds::take);
            case "COUNTING_INSIDE",
                    "COUNTING_INSIDE_PAUSED",
                    "CHECKING_IN",
                    "SECURING",
                    "SECURING_PAUSED",
                    "SLOT_READING" -> {
                var all = new ArrayList<>(towards.blocked(quarry.row()));
                all.add(() -> deeds.stay(Part.READER, Kind.SLOW));
                all.addFirst(deeds::slowLibrary);
                yield all;
            }
            default -> {
                var all = new ArrayList<>(
                        quarry.row().contains("WAY") ? List.<Runnable>of() : towards.first(quarry.row()));
                all.add(() -> stage.passUntil(
                        () -> stage.kiosk()
                                .filter(k -> quarry.there().test(k.state()))
                                .isPresent(),
                        Duration.ofSeconds(8)));
                all.add(() -> deeds.stay(Kind.BELT_ON));
                all.add(() -> deeds.cut(LineName.CHUTE, 50));
                all.add(() -> stage.pass(Duration.ofMillis(900)));
                yield all;
            }
        };
    }

    private final class Watch implements SteppedStage.Watcher {
        private final Coverage mine = new Coverage();
        private final Duration sense;
        private Optional<Uptime> asked = Optional.empty();
        private Optional<Uptime> missed = Optional.empty();
        private boolean met;

        Watch(Duration sense) {
            this.sense = sense;
        }

        boolean isThere(SteppedStage stage) {
            return stage.kiosk().filter(k -> quarry.there().test(k.state())).isPresent();
        }

        @Override
        public ReturnPath beside(ReturnPath path) {
            return (state, event, now) -> {
                coverage.count(state, event, now);
                mine.count(state, event, now);
                met |= quarry.times().applyAsLong(mine) > 0;
                if (event instanceof ReturnEvent.DeviceDown(var device, var _, var _)
                        && device == ReturnEvent.Device.CHUTE) {
                    asked = due(state).map(until -> new Uptime(until.nanos() - sense.toNanos()));
                    missed = Optional.of(now.uptime());
                }
                return path.on(state, event, now);
            };
        }
    }

    /** When the next look is due. */
    private static Optional<Uptime> due(MachineState state) {
        if (state.service().way() instanceof Service.Way.Blocked(var _, var _, var until)) {
            return Optional.of(until);
        }
        return state.books().values().stream()
                .filter(BookState.Locating.class::isInstance)
                .map(BookState::until)
                .findFirst();
    }
}

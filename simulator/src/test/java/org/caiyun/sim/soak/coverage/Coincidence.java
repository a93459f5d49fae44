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
import org.caiyun.sim.stage.Equipment;
import org.caiyun.sim.stage.SteppedStage;

/**
 * A look at the sensors fails only when it is due in the very nanosecond in which the board is found to be gone: one
 * event earlier it is answered, one later it is not asked. And a short state sees a look only when that is due while it
 * lasts. A first run measures when the look was put off and when it is wanted; the second is the same with just that
 * time between two looks.
 */
final class Coincidence {
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final Duration SHORT = Duration.ofMillis(5);

    private final Quarry quarry;
    private final long seed;
    private final Coverage coverage;
    private final boolean fails;

    Coincidence(Pair pair, long seed, Coverage coverage) {
        quarry = Quarry.of(pair);
        this.seed = seed;
        this.coverage = coverage;
        fails = pair.column().equals("CHUTE_FAILED");
    }

    /** A failed look, where no movement fails; or one in a state that lasts a moment. */
    static boolean isNeededFor(Pair pair) {
        boolean brief = List.of(
                        "COUNTING",
                        "COUNTING_INSIDE",
                        "COUNTING_INSIDE_PAUSED",
                        "CHECKING_IN",
                        "SECURING",
                        "SECURING_PAUSED",
                        "TRAVELLING_RESUMED")
                .contains(pair.row());
        return (brief && pair.column().equals("SENSED"))
                || (pair.column().equals("CHUTE_FAILED")
                        && !pair.equals(Pair.of(ServiceRow.JOURNAL_AWAY, EventKind.CHUTE_FAILED)));
    }

    boolean meets() {
        var measured = run(LONG);
        if (measured.asked.isEmpty() || measured.wanted.isEmpty()) {
            return false;
        }
        var between = measured.wanted.get().since(measured.asked.get());
        // less would be looks without end
        return between.compareTo(SHORT) >= 0 && run(between).met;
    }

    private Watch run(Duration sense) {
        var random = new Random(seed);
        var watch = new Watch(sense);
        try (var stage =
                Stories.stage(Site.lookingEvery(sense, quarry.row(), Equipment.USUAL), random.nextLong(), watch)) {
            var deeds = new Deeds(stage, random);
            var towards = new Towards(stage, random, deeds);
            new Before(stage, random, deeds, quarry).go();
            for (var deed : first(stage, deeds, towards)) {
                deed.run();
            }
            stage.passUntil(() -> watch.isThere(stage), Duration.ofSeconds(8));
            stage.pass(deeds.moment(fails ? 60 : 4));
            if (fails) {
                stage.silence(LineName.CHUTE, true);
            } else {
                stage.kiosk().filter(_ -> watch.isThere(stage)).ifPresent(k -> watch.wants(k.state(), stage.now()));
            }
            stage.pass(Duration.ofSeconds(2));
        }
        return watch;
    }

    private List<Runnable> first(SteppedStage stage, Deeds deeds, Towards towards) {
        return switch (quarry.row()) {
            case "LOCATING_TO_PATRON" -> towards.busy(PathRow.LOCATING_TO_PATRON);
            case "LOCATING_INTO_BIN" -> towards.busy(PathRow.LOCATING_INTO_BIN);
            case "LOCATING_INTO_MACHINE" ->
                List.of(() -> deeds.insert("b"), () -> deeds.until(PathRow.CAPTURING), deeds::take);
            case "COUNTING" -> {
                var all = new ArrayList<>(towards.blocked(quarry.row()));
                all.add(() -> deeds.until(PathRow.CAPTURING));
                all.add(() -> stage.pass(deeds.moment(900)));
                all.add(() -> deeds.stay(deeds.any(Kind.MOUTH_ON, Kind.CAPTIVE_ON)));
                all.add(() -> deeds.stay(Part.READER, Kind.SLOW));
                all.add(() -> deeds.cut(LineName.CHUTE, 100));
                yield all;
            }
            case "TRAVELLING_RESUMED" -> towards.blocked(quarry.row());
            case "SLOT_READING_PAUSED" -> {
                var all = new ArrayList<>(towards.blocked(quarry.row()));
                all.add(() -> deeds.cut(LineName.READER, 4_500));
                yield all;
            }
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
                if (quarry.row().equals("PARTING_PRINTING")) {
                    all.add(() -> stage.silence(LineName.PRINTER, true));
                }
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
        private Optional<Uptime> wanted = Optional.empty();
        private boolean met;

        Watch(Duration sense) {
            this.sense = sense;
        }

        boolean isThere(SteppedStage stage) {
            return stage.kiosk().filter(k -> quarry.there().test(k.state())).isPresent();
        }

        void wants(MachineState state, Uptime now) {
            asked = due(state).map(until -> new Uptime(until.nanos() - sense.toNanos()));
            wanted = Optional.of(now);
        }

        @Override
        public ReturnPath beside(ReturnPath path) {
            return (state, event, now) -> {
                coverage.count(state, event, now);
                mine.count(state, event, now);
                met |= quarry.times().applyAsLong(mine) > 0;
                if (fails
                        && event instanceof ReturnEvent.DeviceDown(var device, var _, var _)
                        && device == ReturnEvent.Device.CHUTE) {
                    wants(state, now.uptime());
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

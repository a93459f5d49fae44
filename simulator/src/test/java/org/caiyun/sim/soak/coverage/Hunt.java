package org.caiyun.sim.soak.coverage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.flow.Deadlines;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.kiosk.flow.ReturnEvent;
import org.caiyun.kiosk.flow.ReturnPath;
import org.caiyun.sim.stage.SteppedStage;

/**
 * One aimed run of the whole kiosk in stepped mode: it is brought into the state of a pair, event by event, and in that
 * moment, or in one that a first run has scouted out, that is done which leads to the pair's event. Pair and seed
 * decide everything, so that a seed that once met its pair is a recipe. It checks no invariant.
 */
final class Hunt {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    /** Later than any run lasts: nothing is done, and the run only looks for moments. */
    private static final Uptime NEVER = new Uptime(Duration.ofDays(1).toNanos());

    /** A chute that is looked at again and at rest has been asked for too much. */
    private static final Pair FOUND_BEFORE_THE_BIN = Pair.of(PathRow.LOCATING_INTO_BIN, EventKind.FOUND_INSIDE);

    private final Quarry quarry;
    private final long seed;
    private final Coverage coverage;
    private final Random aim;
    private final Site site;
    /** The state is waited for and the event is made; else it is the other way round. */
    private final boolean waitsForState;

    Hunt(Pair pair, long seed, Coverage coverage) {
        this.quarry = Quarry.of(pair);
        this.seed = seed;
        this.coverage = coverage;
        aim = new Random(-seed - 1);
        site = any(Before.sites(quarry));
        waitsForState = !Causes.leadsInto(quarry.row()) || aim.nextBoolean();
    }

    /** True when the pair was met; what was met on the way is counted too. */
    boolean meets() {
        if (Coincidence.isNeededFor(quarry.pair())) {
            return new Coincidence(quarry.pair(), seed, coverage).meets();
        }
        if (Late.isNeededFor(quarry.pair()) && aim.nextInt(4) > 0) {
            return new Late(quarry.pair(), seed, coverage).meets();
        }
        if (waitsForState && aim.nextInt(3) > 0) {
            return run(Optional.empty()).met;
        }
        var scout = run(Optional.of(NEVER));
        if (scout.met || scout.moments.isEmpty()) {
            return scout.met;
        }
        var moment = any(scout.moments);
        return run(Optional.of(earlier(moment))).met;
    }

    /** {@code at}: when the deed is done; absent for as soon as the state is there. */
    private Watch run(Optional<Uptime> at) {
        var random = new Random(seed);
        var watch = new Watch();
        try (var stage = Stories.stage(config(random), random.nextLong(), watch)) {
            var deeds = new Deeds(stage, random);
            var causes = new Causes(stage, aim, deeds.with(aim));
            var cause = any(waitsForState ? causes.of(quarry.column()) : causes.into(quarry.row()));
            at.ifPresent(when -> stage.time().at(when, cause));
            new Before(stage, random, deeds, quarry).go();
            var first = first(new Towards(stage, random, deeds));
            watch.begin(stage);
            if (quarry.column().equals("CHECK_IN_ENDED") && waitsForState) {
                // what is owed is being paid, and is still when the state comes
                var paying = Quarry.of(new Pair(SessionRow.REPLAY_ASKING.name(), EventKind.TICK_EARLY.name()));
                stage.passUntil(() -> watch.shows(paying), Duration.ofSeconds(20));
                stage.pass(deeds.moment(1_900));
            }
            first.forEach(deed -> watch.unlessMet(deed));
            if (waitsForState) {
                stage.passUntil(() -> watch.met || watch.isThere(), PATIENCE);
                if (at.isEmpty()) {
                    stage.pass(Duration.ofNanos(any(List.of(0L, 0L, aim.nextLong(40_000_000L)))));
                    cause.run();
                }
            } else {
                var before = Quarry.of(new Pair(Before.where(quarry), EventKind.TICK_EARLY.name()));
                stage.passUntil(() -> watch.met || watch.shows(before), PATIENCE);
                stage.pass(deeds.moment(random.nextInt(3) * 700 + 1));
                deeds.leadingTo(quarry.column()).forEach(deed -> watch.unlessMet(deed));
            }
            boolean patient = !waitsForState
                    || List.of("TICK_DUE", "JAMMED", "JAMMED_SHUTTER", "NOT_CAPTURED")
                            .contains(quarry.column())
                    || random.nextInt(4) == 0;
            stage.passUntil(() -> watch.met, Duration.ofSeconds(patient ? 22 : 4));
        }
        return watch;
    }

    /** A way that is blocked stays so for the time of a whole return. */
    private KioskConfig config(Random random) {
        if (quarry.pair().equals(FOUND_BEFORE_THE_BIN)) {
            return Site.lookingEvery(Deadlines.USUAL.sense(), quarry.row(), Before.equipment(quarry));
        }
        return quarry.row().equals(ServiceRow.WAY_BLOCKED.name()) && seed % 2 == 0
                ? Site.lookingEvery(Duration.ofSeconds(50), quarry.row(), Before.equipment(quarry))
                : site.config(random, Before.equipment(quarry));
    }

    private List<Runnable> first(Towards towards) {
        if (quarry.column().equals("SENSED") && !quarry.row().startsWith("LOCATING")) {
            return towards.blocked(quarry.row());
        }
        if (quarry.pair().equals(Pair.of(PathRow.LOCATING_TO_PATRON, EventKind.ITEM_INSERTED))) {
            return towards.busy(PathRow.LOCATING_TO_PATRON);
        }
        if (quarry.pair().equals(FOUND_BEFORE_THE_BIN)) {
            return towards.busy(PathRow.LOCATING_INTO_BIN);
        }
        if (quarry.row().equals(ServiceRow.WAY_BLOCKED.name())
                && List.of("NOT_CAPTURED", "JAMMED").contains(quarry.column())) {
            return towards.blocked(Before.where(quarry));
        }
        return towards.first(waitsForState ? quarry.row() : Before.where(quarry));
    }

    private Uptime earlier(Uptime moment) {
        long most = any(List.of(1L, 5_000_000L, 80_000_000L, 600_000_000L, 3_000_000_000L, 20_000_000_000L));
        return new Uptime(Math.max(0, moment.nanos() - aim.nextLong(most)));
    }

    private <T> T any(List<T> all) {
        return all.get(aim.nextInt(all.size()));
    }

    /** Counts, and notes the moments of the state that is waited for, or of the event. */
    private final class Watch implements SteppedStage.Watcher {
        private final Coverage mine = new Coverage();
        private final List<Uptime> moments = new ArrayList<>();
        private Optional<SteppedStage> stage = Optional.empty();
        private boolean met;

        void begin(SteppedStage watched) {
            stage = Optional.of(watched);
        }

        private boolean isEvent(MachineState state, ReturnEvent event) {
            if (event instanceof ReturnEvent.Answer answer && !(event instanceof ReturnEvent.PurchaseLookedUp)) {
                boolean awaited = Asker.of(state, answer.command()) != Asker.NOBODY;
                return List.of(
                                EventKind.of(event, awaited).name(),
                                Said.of(answer).name())
                        .contains(quarry.column());
            }
            return EventKind.of(event, false).name().equals(quarry.column());
        }

        void unlessMet(Runnable deed) {
            if (!met) {
                deed.run();
            }
        }

        boolean isThere() {
            return shows(quarry);
        }

        boolean shows(Quarry wanted) {
            return stage.flatMap(SteppedStage::kiosk)
                    .filter(kiosk -> wanted.there().test(kiosk.state()))
                    .isPresent();
        }

        @Override
        public ReturnPath beside(ReturnPath path) {
            return (state, event, now) -> {
                coverage.count(state, event, now);
                mine.count(state, event, now);
                met |= quarry.times().applyAsLong(mine) > 0;
                if (!waitsForState && stage.isPresent() && isEvent(state, event)) {
                    moments.add(now.uptime());
                }
                return path.on(state, event, now);
            };
        }

        @Override
        public void afterEvent() {
            if (waitsForState && moments.size() < 400 && isThere()) {
                moments.add(stage.orElseThrow().now());
            }
        }
    }
}

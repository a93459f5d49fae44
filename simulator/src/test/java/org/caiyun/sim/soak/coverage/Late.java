package org.caiyun.sim.soak.coverage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.flow.ReturnPath;
import org.caiyun.sim.stage.SteppedStage;

/**
 * A late answer comes a while after somebody has given it up, and a short state is over by then. A first run sees when
 * the state is there, a second how long the printer needs for the receipt that staff want once more; in the third that
 * is asked for just so long before the state. Receipts are hardly waited for meanwhile.
 */
final class Late {
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final Duration ABOUT_A_RECEIPT = Duration.ofSeconds(1);
    /** Later than any run lasts. */
    private static final Uptime NEVER = new Uptime(Duration.ofDays(1).toNanos());

    private final Quarry quarry;
    private final long seed;
    private final Coverage coverage;
    private final Random aim;

    Late(Pair pair, long seed, Coverage coverage) {
        quarry = Quarry.of(pair);
        this.seed = seed;
        this.coverage = coverage;
        aim = new Random(-seed - 1);
    }

    /** Where receipts are hardly waited for none is ever printed. */
    static boolean isNeededFor(Pair pair) {
        return pair.column().equals(EventKind.LATE_ANSWER.name())
                && !pair.row().equals(SessionRow.PARTING_PRINTED.name());
    }

    boolean meets() {
        var scout = run(NEVER);
        if (scout.met || scout.moments.isEmpty()) {
            return scout.met;
        }
        var moment = scout.moments.get(aim.nextInt(scout.moments.size()));
        var asked = before(moment, ABOUT_A_RECEIPT);
        var measured = run(asked);
        return measured.met
                || (measured.late.isPresent()
                        && run(before(moment, measured.late.get().since(asked))).met);
    }

    private static Uptime before(Uptime moment, Duration time) {
        return new Uptime(Math.max(1, moment.nanos() - time.toNanos()));
    }

    private Watch run(Uptime reprint) {
        var random = new Random(seed);
        var watch = new Watch();
        var site = quarry.row().equals(SessionRow.CALL_NOBODY_THERE.name()) ? Site.ALONE_AND_CURT : Site.CURT;
        try (var stage = Stories.stage(site.config(random), random.nextLong(), watch)) {
            var deeds = new Deeds(stage, random);
            stage.time().at(reprint, deeds.with(aim)::reprint);
            new Before(stage, random, deeds, quarry).go();
            watch.begin(stage, reprint);
            for (var deed : new Towards(stage, random, deeds).first(quarry.row())) {
                deed.run();
            }
            stage.passUntil(() -> watch.met, Duration.ofSeconds(random.nextInt(3) == 0 ? PATIENCE.toSeconds() : 4));
        }
        return watch;
    }

    private final class Watch implements SteppedStage.Watcher {
        private final Coverage mine = new Coverage();
        private final List<Uptime> moments = new ArrayList<>();
        private Optional<SteppedStage> stage = Optional.empty();
        private Optional<Uptime> late = Optional.empty();
        private Uptime asked = NEVER;
        private boolean met;

        void begin(SteppedStage watched, Uptime reprint) {
            stage = Optional.of(watched);
            asked = reprint;
        }

        @Override
        public ReturnPath beside(ReturnPath path) {
            return (state, event, now) -> {
                coverage.count(state, event, now);
                long before = mine.times(ServiceRow.JOURNAL_READY, EventKind.LATE_ANSWER);
                mine.count(state, event, now);
                boolean isLate = mine.times(ServiceRow.JOURNAL_READY, EventKind.LATE_ANSWER) > before;
                if (isLate && late.isEmpty() && asked.reachedAt(now.uptime())) {
                    late = Optional.of(now.uptime());
                }
                met |= quarry.times().applyAsLong(mine) > 0;
                return path.on(state, event, now);
            };
        }

        @Override
        public void afterEvent() {
            boolean isThere = stage.flatMap(SteppedStage::kiosk)
                    .filter(kiosk -> quarry.there().test(kiosk.state()))
                    .isPresent();
            if (isThere && moments.size() < 400) {
                moments.add(stage.orElseThrow().now());
            }
        }
    }
}

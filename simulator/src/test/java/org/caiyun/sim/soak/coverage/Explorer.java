package org.caiyun.sim.soak.coverage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.sim.stage.Equipment;
import org.caiyun.sim.stage.SteppedStage;

/**
 * Looks for pairs at the whole kiosk in stepped mode: chooses one that is missing, brings the kiosk into its state, and
 * does what leads to its event. From one seed and one coverage it always goes the same way. It checks no invariant.
 */
final class Explorer {
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final Random random;
    private final Coverage coverage;
    private final SteppedStage stage;
    private final Deeds deeds;
    private final Towards towards;

    Explorer(long seed, Site site, Coverage coverage) {
        this.coverage = coverage;
        random = new Random(seed);
        stage = Stories.stage(site, random.nextLong(), coverage);
        deeds = new Deeds(stage, random);
        towards = new Towards(stage, random, deeds);
    }

    void go(int tries) {
        stage.boot();
        stage.pass(Duration.ofSeconds(3));
        for (int i = 0; i < tries; i++) {
            var missing = coverage.missing().stream()
                    .filter(pair -> Before.equipment(Quarry.of(pair)).equals(Equipment.USUAL))
                    .toList();
            if (missing.isEmpty()) {
                return;
            }
            tryFor(missing.get(random.nextInt(missing.size())));
            if (i % 8 == 7) {
                deeds.calm();
            }
        }
    }

    private void tryFor(Pair pair) {
        var row = pair.row().replace(Pair.ANSWER, "");
        for (var first : towards.first(row)) {
            first.run();
        }
        boolean there = stage.passUntil(() -> shows(row), PATIENCE);
        if (there) {
            stage.pass(moment(60));
        }
        for (var deed : deeds.leadingTo(pair.column())) {
            deed.run();
            stage.pass(moment(random.nextInt(4) == 0 ? 3_000 : 40));
        }
        stage.pass(moment(random.nextInt(5) == 0 ? 12_000 : 1_500));
    }

    private Duration moment(int mostMillis) {
        return Duration.ofNanos(random.nextLong(Duration.ofMillis(mostMillis).toNanos()));
    }

    private boolean shows(String row) {
        return stage.kiosk().filter(kiosk -> rows(kiosk.state()).contains(row)).isPresent();
    }

    private static List<String> rows(MachineState state) {
        var rows = new ArrayList<Enum<?>>();
        rows.add(PathRow.of(state.slot()));
        state.books().values().forEach(book -> rows.add(PathRow.of(book)));
        rows.add(SessionRow.of(state.session()));
        rows.add(SessionRow.of(state.printing()));
        rows.add(SessionRow.of(state.replay()));
        rows.add(SessionRow.of(state.parting()));
        rows.add(SessionRow.of(state.call()));
        rows.add(ServiceRow.reader(state.service()));
        rows.add(ServiceRow.chute(state.service()));
        rows.add(ServiceRow.journal(state.service()));
        rows.add(ServiceRow.of(state.service().link()));
        rows.add(ServiceRow.of(state.service().way()));
        rows.add(ServiceRow.gate(state.service()));
        return rows.stream().map(Enum::name).toList();
    }
}

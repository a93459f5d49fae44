package org.caiyun.sim.soak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.sim.soak.coverage.Coverage;
import org.caiyun.sim.stage.Equipment;

/**
 * Runs of many returns, each from a seed of its own, and what is left of a failing one when it is shrunk. Threads:
 * called by one.
 */
public final class SoakRuns {
    private final Function<Equipment, KioskConfig> configs;
    private final LongFunction<RunDisk> disks;
    private final Map<Equipment, KioskConfig> known = new HashMap<>();
    private final Coverage coverage = new Coverage();

    /** {@code configs} is the kiosk's configuration for a machine, or for the one that it insists on. */
    public SoakRuns(Function<Equipment, KioskConfig> configs) {
        this(configs, RunDisk::inMemory);
    }

    /** {@code disks} gives the run of a seed the disk on which its journal lies, anew for each run. */
    public SoakRuns(Function<Equipment, KioskConfig> configs, LongFunction<RunDisk> disks) {
        this.configs = configs;
        this.disks = disks;
    }

    public SoakResult run(long seed, int returns) {
        var soak = soak(plan(seed, returns));
        var result = soak.run();
        coverage.add(soak.coverage());
        return result;
    }

    private SoakPlan plan(long seed, int returns) {
        return SoakPlan.drawn(seed, returns, drawn(seed));
    }

    private SoakOptions drawn(long seed) {
        var options = SoakOptions.of(seed);
        var there = Equipment.of(config(options.equipment()));
        var fitting = options.with(there.wire())
                .with(there.kind())
                .with(there.board())
                .with(there.sorting());
        return there.reader() == options.tags().reader()
                ? fitting
                : fitting.with(SoakTags.of(there.reader(), Streams.READER.of(seed, 0)));
    }

    private KioskConfig config(Equipment equipment) {
        return known.computeIfAbsent(equipment, configs);
    }

    /** What all runs of {@link #run} came through together; what shrinking tries is not in it. */
    public Coverage coverage() {
        return coverage;
    }

    private Soak soak(SoakPlan plan) {
        return new Soak(plan, config(plan.options().equipment()), disks.apply(plan.seed()));
    }

    /** How unkind the run of this seed is, on one line. */
    public String options(long seed) {
        return drawn(seed).toString();
    }

    /** Everything that will go wrong in the run of this seed, one on each line. */
    public List<String> mishaps(long seed, int returns) {
        return plan(seed, returns).mishaps().stream().map(Mishap::toString).toList();
    }

    /** What is left of a run that failed; its result fails alike. */
    public record Shrunk(List<String> mishaps, List<Integer> visits, int tries, SoakResult result) {}

    /** Leaves out mishaps and visits as long as the same sentence fails; {@code goesOn} limits how long it may take. */
    public Shrunk shrink(SoakResult failed, int returns, BooleanSupplier goesOn) {
        var failure = failed.failure().orElseThrow();
        var shrinking = new Shrinking(goesOn);
        var whole = plan(failed.seed(), returns);
        // no visit after the one that failed can matter, except that the faults stop only after the last
        var plan = whole.withVisits(whole.visits().subList(0, Math.min(returns, failed.returns() + 1)));
        plan = fails(plan, failure) ? plan : whole;
        int before;
        do {
            before = plan.visits().size() + plan.mishaps().size();
            var some = plan;
            plan = plan.withVisits(shrinking.shortest(plan.visits(), v -> fails(some.withVisits(v), failure)));
            var fewer = plan;
            plan = plan.withMishaps(shrinking.shortest(plan.mishaps(), m -> fails(fewer.withMishaps(m), failure)));
        } while (plan.visits().size() + plan.mishaps().size() < before && goesOn.getAsBoolean());
        return new Shrunk(
                plan.mishaps().stream().map(Mishap::toString).toList(),
                plan.visits().stream().map(SoakVisit::number).toList(),
                shrinking.tries(),
                soak(plan).run());
    }

    private boolean fails(SoakPlan plan, SoakResult.Failure failure) {
        return soak(plan).run().failure().filter(failure::isAlike).isPresent();
    }
}

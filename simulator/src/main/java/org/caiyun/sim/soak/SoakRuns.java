package org.caiyun.sim.soak;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.sim.soak.coverage.Coverage;

/**
 * Runs of many returns, each from a seed of its own, and what is left of a failing one when it is shrunk. Threads:
 * called by one.
 */
public final class SoakRuns {
    private final KioskConfig config;
    private final LongFunction<RunDisk> disks;
    private final Coverage coverage = new Coverage();

    public SoakRuns(KioskConfig config) {
        this(config, RunDisk::inMemory);
    }

    /** {@code disks} gives the run of a seed the disk on which its journal lies, anew for each run. */
    public SoakRuns(KioskConfig config, LongFunction<RunDisk> disks) {
        this.config = config;
        this.disks = disks;
    }

    public SoakResult run(long seed, int returns) {
        var soak = soak(SoakPlan.drawn(seed, returns));
        var result = soak.run();
        coverage.add(soak.coverage());
        return result;
    }

    /** What all runs of {@link #run} came through together; what shrinking tries is not in it. */
    public Coverage coverage() {
        return coverage;
    }

    private Soak soak(SoakPlan plan) {
        return new Soak(plan, config, disks.apply(plan.seed()));
    }

    /** How unkind the run of this seed is, on one line. */
    public static String options(long seed) {
        return SoakOptions.of(seed).toString();
    }

    /** Everything that will go wrong in the run of this seed, one on each line. */
    public static List<String> mishaps(long seed, int returns) {
        return SoakPlan.drawn(seed, returns).mishaps().stream()
                .map(Mishap::toString)
                .toList();
    }

    /** What is left of a run that failed; its result fails alike. */
    public record Shrunk(List<String> mishaps, List<Integer> visits, int tries, SoakResult result) {}

    /** Leaves out mishaps and visits as long as the same sentence fails; {@code goesOn} limits how long it may take. */
    public Shrunk shrink(SoakResult failed, int returns, BooleanSupplier goesOn) {
        var failure = failed.failure().orElseThrow();
        var shrinking = new Shrinking(goesOn);
        var whole = SoakPlan.drawn(failed.seed(), returns);
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

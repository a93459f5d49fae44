package org.caiyun.sim.soak;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.library.SimItem;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.scenario.LibrarySwitch;
import org.caiyun.sim.scenario.Scenario;
import org.caiyun.sim.scenario.ScenarioStep;
import org.caiyun.sim.scenario.SimBooks;
import org.caiyun.sim.soak.coverage.Coverage;
import org.caiyun.sim.soak.coverage.Impossible;
import org.caiyun.sim.soak.invariant.Invariants;
import org.caiyun.sim.soak.invariant.Violation;
import org.caiyun.sim.stage.Equipment;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.stage.SteppedPlatform;
import org.caiyun.sim.stage.SteppedStage;
import org.caiyun.sim.world.Place;

/** One run of many returns from one plan: patrons, staff, mishaps, and the invariants after every event. */
final class Soak {
    private static final Instant START = Instant.parse("2026-11-22T01:00:00Z");
    private static final List<SimItem> CATALOGUE = SimCatalogue.load();
    private static final int LAST_FACTS = 25;

    private final SoakPlan plan;
    private final RunDisk disk;
    private final Coverage coverage = new Coverage();
    private final SteppedStage stage;
    private final Invariants invariants;
    private final Stagehand hand;
    private final Shelf shelf;
    private final Attendant attendant;
    private final MishapsAtWork mishaps;
    private final Liveness liveness;

    Soak(SoakPlan plan, KioskConfig config, RunDisk disk) {
        this.plan = plan;
        this.disk = disk;
        stage = SteppedStage.of(
                clock -> new SimulatedSite(SimLibrary.of(CATALOGUE), clock, Equipment.of(config)),
                config,
                START,
                plan.seed(),
                disk.disk());
        stage.http().serve(new SteppedPlatform(stage.site().platform()));
        invariants = new Invariants(stage, plan.options().placesAreJudged());
        stage.watch(new CountedRun(invariants, coverage));
        hand = new Stagehand(stage, story(List.of()));
        shelf = new Shelf(stage, hand, plan.books());
        attendant = new Attendant(stage, hand, shelf);
        mishaps = new MishapsAtWork(stage, hand, shelf);
        liveness = new Liveness(config.deadlines());
    }

    SoakResult run() {
        int done = 0;
        try {
            SimBooks.bring(plan.books(), stage);
            stage.boot();
            for (var habit : plan.options().library().habits()) {
                hand.doNow(new ScenarioStep.Answers(LibrarySwitch.lasting(habit)));
            }
            for (var visit : plan.visits()) {
                oneVisit(visit);
                done++;
            }
            settle();
            stage.close();
            theDiskIsSound();
            nothingImpossibleCame();
            return result(done, Optional.empty());
        } catch (RuntimeException e) {
            // a violation, or a bug that broke the program down: both end the run and name it
            return result(done, Optional.of(failure(e)));
        } finally {
            stage.close();
            disk.close();
        }
    }

    /** What the run came through, so far as it came. */
    Coverage coverage() {
        return coverage;
    }

    private void oneVisit(SoakVisit visit) {
        mishaps.plan(plan.mishapsOf(visit));
        attendant.before(visit, liveness.limit(plan.books().size()));
        var book = shelf.atHand(visit.preferred());
        if (book.isPresent()) {
            new Patron(stage, hand, shelf, attendant).visits(visit, book.get());
        }
    }

    /** The faults stop, and everything comes to its end within its deadlines. */
    private void settle() {
        mishaps.stop();
        liveness.settle(stage, hand, shelf, attendant);
        invariants.everythingHasSettled();
    }

    private void theDiskIsSound() {
        var findings = disk.findings();
        if (!findings.isEmpty()) {
            throw new Violation("the journal reads as it was written", String.join("; ", findings));
        }
    }

    private void nothingImpossibleCame() {
        var pairs = coverage.contradictions();
        if (!pairs.isEmpty()) {
            throw new Violation(
                    "no state meets an event that cannot come in it",
                    pairs.stream()
                            .map(pair -> pair + " in the run of seed " + plan.seed() + ", although "
                                    + Impossible.why(pair).orElseThrow())
                            .collect(Collectors.joining("; ")));
        }
    }

    private Scenario story(List<ScenarioStep> steps) {
        return new Scenario(
                "Soak, seed " + plan.seed(),
                plan.seed(),
                false,
                plan.options().equipment().naming(stage.config().rules().uids().names()),
                plan.books(),
                steps);
    }

    private SoakResult result(int returns, Optional<SoakResult.Failure> failure) {
        var facts = stage.facts();
        return new SoakResult(
                plan.seed(),
                returns,
                facts.size(),
                facts.isEmpty() ? "" : facts.getLast().hash(),
                mishaps.begun(),
                mishaps.crashes(),
                attendant.tasks(),
                failure,
                story(hand.steps()));
    }

    private SoakResult.Failure failure(RuntimeException e) {
        var invariant = e instanceof Violation violation
                ? violation.sentence()
                : e.getClass().getName();
        return new SoakResult.Failure(invariant, e.toString(), where(e));
    }

    private String where(RuntimeException e) {
        var lines = new ArrayList<String>();
        Arrays.stream(e.getStackTrace()).limit(3).map(f -> "  at " + f).forEach(lines::add);
        lines.add("uptime " + stage.now().since(Uptime.ZERO));
        var facts = stage.facts();
        facts.subList(Math.max(0, facts.size() - LAST_FACTS), facts.size())
                .forEach(r -> lines.add("  " + r.uptime().since(Uptime.ZERO) + " " + r.fact()));
        stage.kiosk().ifPresent(kiosk -> lines.add(kiosk.state().toString()));
        var world = stage.site().world();
        world.books().stream()
                .filter(b -> !(world.placeOf(b.id()) instanceof Place.Outside))
                .forEach(b -> lines.add("  " + b.id() + " " + world.placeOf(b.id())));
        return String.join("\n", lines);
    }
}

package org.caiyun.sim.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.caiyun.sim.scenario.ScenarioText;
import org.caiyun.sim.soak.SoakResult;
import org.caiyun.sim.soak.SoakRuns;

/** Says all that is known of a run that failed, shrinks it, and writes what is left as a scenario. */
final class SoakFailure {
    private static final long SHRINK_NANOS = Duration.ofSeconds(60).toNanos();

    private final SoakRuns runs;
    private final PrintWriter to;
    private final Path directory;

    SoakFailure(SoakRuns runs, PrintWriter to, Path directory) {
        this.runs = runs;
        this.to = to;
        this.directory = directory;
    }

    void tell(SoakResult failed, int returns) {
        long seed = failed.seed();
        to.println("seed=" + seed + " failed in visit " + (failed.returns() + 1) + " of " + returns);
        to.println(runs.options(seed));
        list("mishaps:", runs.mishaps(seed, returns));
        failed.failure().ifPresent(to::println);
        to.println("replay with: ./kiosk soak --returns " + returns + " --seed " + seed);
        to.flush();
        long until = System.nanoTime() + SHRINK_NANOS;
        var shrunk = runs.shrink(failed, returns, () -> System.nanoTime() - until < 0);
        to.println("shrunk in " + shrunk.tries() + " runs to the visits " + shrunk.visits());
        list("and these mishaps:", shrunk.mishaps());
        shrunk.result().failure().ifPresent(to::println);
        write(seed, shrunk);
        to.flush();
    }

    private void list(String head, List<String> lines) {
        to.println(head + (lines.isEmpty() ? " none" : ""));
        lines.forEach(line -> to.println("  " + line));
    }

    private void write(long seed, SoakRuns.Shrunk shrunk) {
        var file = directory.resolve("soak-" + seed + ".yaml");
        var what = shrunk.result().failure().map(SoakResult.Failure::what).orElse("");
        var comment = List.of(
                "Seed " + seed + ", shrunk; it broke: "
                        + what.lines().findFirst().orElse(""),
                "Open its last events on the bench: ./kiosk simulate --scenario FILE");
        try {
            Files.writeString(file, ScenarioText.of(shrunk.result().story(), comment));
            to.println("open it with: ./kiosk simulate --scenario " + file);
        } catch (IOException e) {
            to.println("its scenario could not be written: " + e.getMessage());
        }
    }
}

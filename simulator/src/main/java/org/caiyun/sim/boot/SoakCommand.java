package org.caiyun.sim.boot;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.caiyun.sim.soak.Soak;
import org.caiyun.sim.stage.BuiltIn;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code soak}: stepped returns with random faults, in runs of a seed each, with the invariants checked. */
@Command(
        name = "soak",
        description = "Stepped returns with random faults; a failing seed prints itself and replays.",
        mixinStandardHelpOptions = true)
final class SoakCommand implements Callable<Integer> {
    /** A run is short enough that a failing one can be read. */
    private static final int RETURNS_A_RUN = 25;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--returns", description = "How many returns, in runs of 25; 1000 without it.")
    private int returns = 1_000;

    @Option(names = "--seed", description = "The seed of the first run; the next run has the next seed.")
    private @Nullable Long seed;

    @Override
    public Integer call() {
        long first = seed == null ? new Random().nextLong(1_000_000_000) : seed;
        var config = config();
        int done = 0;
        long started = System.nanoTime();
        for (long run = first; done < returns; run++) {
            var result = new Soak(run, config).run(Math.min(RETURNS_A_RUN, returns - done));
            done += result.returns();
            if (result.failure().isPresent()) {
                err().println("seed=" + run + " " + result.options());
                err().println(result.failure().get());
                err().println("replay with: ./kiosk soak --returns " + RETURNS_A_RUN + " --seed " + run);
                err().flush();
                return 1;
            }
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        out().printf(
                        "returns=%d first-seed=%d violations=0 seconds=%.1f returns-a-second=%.0f%n",
                        done, first, seconds, done / seconds);
        out().flush();
        return 0;
    }

    private static KioskConfig config() {
        return switch (KioskConfigReader.read(BuiltIn.stepped())) {
            case ConfigResult.Config(var config) -> config;
            case ConfigResult.Problems(var problems) ->
                throw new IllegalStateException("the built-in configuration is wrong: " + problems);
        };
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}

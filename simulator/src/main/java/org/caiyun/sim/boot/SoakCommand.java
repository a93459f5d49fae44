package org.caiyun.sim.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.caiyun.kiosk.boot.FileProblem;
import org.caiyun.kiosk.config.BoardConfig;
import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.sim.soak.RunDisk;
import org.caiyun.sim.soak.SoakRuns;
import org.caiyun.sim.soak.coverage.Coverage;
import org.caiyun.sim.stage.BuiltIn;
import org.caiyun.sim.stage.Equipment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code soak}: stepped returns with random mishaps, in runs of a seed each, with the invariants checked. */
@Command(
        name = "soak",
        description = {
            "Stepped returns with random mishaps; a failing seed prints itself, is shrunk, and replays.",
            "The journal of one run of forty is kept in SQLite files too, and both must be equal."
        },
        mixinStandardHelpOptions = true)
final class SoakCommand implements Callable<Integer> {
    /** A run is short enough that a failing one can be read. */
    static final int RETURNS_A_RUN = 25;

    private static final int WRONG_USE = 2;
    private static final long PROGRESS_EVERY_NANOS = Duration.ofSeconds(30).toNanos();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--returns", description = "How many returns, in runs of 25; 1000 without it.")
    private int returns = 1_000;

    @Option(names = "--seed", description = "The seed of the first run; the next run has the next seed.")
    private @Nullable Long seed;

    @Option(names = "--out", description = "Where a failing run is written; the current directory without it.")
    private Path directory = Path.of("");

    @Option(
            names = "--coverage",
            paramLabel = "FILE",
            description = "Where the table of the states and events that met is written; nowhere without it.")
    private @Nullable Path table;

    @Option(
            names = "--config",
            description = "Configuration laid over the built-in one (YAML); its reader is simulated.")
    private @Nullable Path overlay;

    private final LongSupplier nanos;

    SoakCommand() {
        this(System::nanoTime);
    }

    /** {@code nanos} is the time that the progress and the rate are counted in. */
    SoakCommand(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public Integer call() {
        long first = seed == null ? new Random().nextLong(1_000_000_000) : seed;
        if (first < 0) {
            err().println("--seed is 0 or more");
            return WRONG_USE;
        }
        var configs = configs();
        if (configs.isEmpty()) {
            return WRONG_USE;
        }
        var files = Workplace.makeInMemory();
        try (var _ = AtExit.close("soak-files", files::remove)) {
            var runs = new SoakRuns(configs.get(), run -> RunDisk.ofSeed(run, files.directory()));
            int violations = soak(runs, first);
            return tellCoverage(runs.coverage()) && violations == 0 ? 0 : 1;
        }
    }

    /** Until a run fails. */
    private int soak(SoakRuns runs, long first) {
        var tally = new SoakTally();
        long started = nanos.getAsLong();
        long progress = started;
        for (long run = first; tally.returns() < returns; run++) {
            int size = Math.min(RETURNS_A_RUN, returns - tally.returns());
            var result = runs.run(run, size);
            tally.add(result);
            if (result.failure().isPresent()) {
                new SoakFailure(runs, err(), directory).tell(result, size);
                say(tally.line(first, 1, nanos.getAsLong() - started));
                return 1;
            }
            long now = nanos.getAsLong();
            if (now - progress > PROGRESS_EVERY_NANOS) {
                progress = now;
                err().println(tally.progress(run, now - started));
                err().flush();
            }
        }
        say(tally.line(first, 0, nanos.getAsLong() - started));
        return 0;
    }

    private boolean tellCoverage(Coverage coverage) {
        say(coverage.summary());
        if (table == null) {
            return true;
        }
        try {
            Files.writeString(table, coverage.text() + "\n");
            return true;
        } catch (IOException e) {
            err().println("--coverage " + table + " cannot be written: " + e);
            err().flush();
            return false;
        }
    }

    /** Empty when something is wrong with the settings, which has then been said. */
    private Optional<Function<Equipment, KioskConfig>> configs() {
        try {
            var laidOver = overlay == null
                    ? new YamlSource[0]
                    : new YamlSource[] {new YamlSource(overlay.toString(), FileProblem.text(overlay))};
            for (var board : BoardConfig.Driver.values()) {
                if (config(Equipment.USUAL.driving(board), laidOver) instanceof ConfigResult.Problems(var problems)) {
                    problems.forEach(problem -> err().println(problem));
                    err().flush();
                    return Optional.empty();
                }
            }
            return Optional.of(equipment -> sound(config(equipment, laidOver)));
        } catch (FileProblem e) {
            err().println(e.getMessage());
            err().flush();
            return Optional.empty();
        }
    }

    private static ConfigResult config(Equipment equipment, YamlSource... laidOver) {
        return KioskConfigReader.read(new YamlSource("built-in", BuiltIn.linked(equipment)), laidOver);
    }

    private static KioskConfig sound(ConfigResult read) {
        return switch (read) {
            case ConfigResult.Config(var config) -> config;
            case ConfigResult.Problems(var problems) ->
                throw new IllegalStateException("these settings do not suit every machine: " + problems);
        };
    }

    private void say(String line) {
        out().println(line);
        out().flush();
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}

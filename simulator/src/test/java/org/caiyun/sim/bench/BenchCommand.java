package org.caiyun.sim.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.caiyun.sim.peer.ReaderSequence;
import org.caiyun.sim.peer.UhfTime;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench}: the benchmarks. It lives with the tests, so the launcher starts it and not {@code KioskMain}. */
@Command(
        name = "bench",
        description = {
            "The benchmarks: what readers need for the mandated sequence, how long a patron waits for the kiosk itself,",
            "what a start takes, and what tags, SIP2, journal, screen and receipt cost; each beside what it is",
            "compared with in the same run. Exit status 1 when a limit is not kept."
        },
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int LIMIT_NOT_KEPT = 1;
    private static final int WRONG_USE = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", paramLabel = "FILE", description = "Where the figures are written as JSON, too.")
    private @Nullable Path file;

    private final Effort effort;

    BenchCommand(Effort effort) {
        this.effort = effort;
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new BenchCommand(Effort.STANDARD)).execute(args));
    }

    @Override
    public Integer call() throws IOException, RunnerException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (file != null && !isWritable(file)) {
            line.getErr().println("--json: cannot write " + file);
            return WRONG_USE;
        }
        var exact = new BenchReport(ReaderSequence.measureAll(), UhfTime.measure(), List.of());
        line.getOut().println(exact.sequenceTable());
        line.getOut().flush();
        line.getErr().println("measuring: returns, starts of the firmware, then JMH; about four minutes");
        var figures = new ArrayList<>(SequenceFigures.of(exact.sequences(), exact.uhf()));
        figures.addAll(DecisionTime.measure(effort.returns(), effort.returns()));
        figures.addAll(StartTime.measure(effort.starts()));
        figures.addAll(Benchmarks.run(effort));
        var report = new BenchReport(exact.sequences(), exact.uhf(), figures);
        line.getOut().print(report.figureTable());
        line.getOut().flush();
        if (file != null) {
            Files.writeString(file, report.json(new ObjectMapper()).toPrettyString() + "\n");
        }
        return report.holds() ? DONE : LIMIT_NOT_KEPT;
    }

    /** Found out before a minute is spent on measuring. */
    private static boolean isWritable(Path file) {
        try {
            Files.writeString(file, "");
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}

package org.caiyun.sim.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caiyun.sim.bench.Figure.Baseline;
import org.caiyun.sim.bench.Figure.Bound;
import org.caiyun.sim.bench.Figure.Unit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** All JMH benchmarks of this package, run one after the other, each beside the one that is its baseline. */
final class Benchmarks {
    /** One line of the table; {@code figure} and {@code beside} are methods of this package's benchmarks. */
    private record Line(String name, String figure, Unit unit, String beside, String besideName, Bound bound) {
        static Line of(String name, String figure, Unit unit, Bound bound) {
            return new Line(name, figure, unit, "", "", bound);
        }

        Line beside(String method, String what) {
            return new Line(name, figure, unit, method, what, bound);
        }
    }

    private static final Bound TAG = new Bound.Most(10);
    private static final Bound MESSAGE = new Bound.Most(1);
    private static final Bound PRESS = new Bound.Most(100);

    private static final List<Line> LINES = List.of(
            tag("element list", "list"),
            tag("packed element list", "packedList"),
            tag("fixed layout", "fixedLayout"),
            tag("alliance", "alliance"),
            Line.of("SIP2: a check-in to write", "Sip2CodecBench.encodeCheckIn", Unit.MICROS, MESSAGE)
                    .beside("Sip2CodecBench.joinCheckIn", "the text joined to bytes"),
            Line.of("SIP2: its answer to read", "Sip2CodecBench.decodeCheckInResponse", Unit.MICROS, MESSAGE)
                    .beside("Sip2CodecBench.splitCheckInResponse", "String.split"),
            computing("FEIG"),
            computing("RL866"),
            computing("D6"),
            Line.of("one fact in the journal, on disk", "JournalBench.commit", Unit.MICROS, Figure.ANY)
                    .beside("JournalBench.append", "the same bytes written, fsync"),
            Line.of("one return, computing", "ReturnBench.comeBack", Unit.MILLIS, Figure.ANY),
            Line.of("a press until the next picture is ready", "ScreenBench.press", Unit.MILLIS, PRESS)
                    .beside("ScreenBench.copy", "that picture as bytes"),
            Line.of("a Mongolian receipt, drawn", "ReceiptBench.drawn", Unit.MILLIS, Figure.ANY)
                    .beside("ReceiptBench.letters", "a Chinese one in letters"));

    /** The name under which JMH reports the bytes that one operation allocates. */
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private static final double MEDIAN = 50;

    private Benchmarks() {}

    private static Line tag(String what, String method) {
        return Line.of("a tag to decode, " + what, "TagDecodeBench." + method, Unit.MICROS, TAG)
                .beside("TagDecodeBench.copy", "a copy of its bytes");
    }

    private static Line computing(String reader) {
        return Line.of(
                "the sequence, computing, " + reader,
                "SequenceComputingBench.compute " + reader,
                Unit.MICROS,
                Figure.ANY);
    }

    static List<Figure> run(Effort effort) throws RunnerException {
        var time = new TimeValue(effort.iteration().toNanos(), TimeUnit.NANOSECONDS);
        var options = new OptionsBuilder()
                .include(Benchmarks.class.getPackageName().replace(".", "\\.") + "\\..*")
                .mode(Mode.AverageTime)
                .forks(effort.forks())
                .warmupIterations(effort.warmups())
                .warmupTime(time)
                .measurementIterations(effort.iterations())
                .measurementTime(time)
                .timeUnit(TimeUnit.NANOSECONDS)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        Map<String, RunResult> results =
                new Runner(options).run().stream().collect(Collectors.toMap(Benchmarks::name, Function.identity()));
        everyOneHasItsLine(results.keySet());
        return LINES.stream().map(line -> figure(line, results)).toList();
    }

    private static void everyOneHasItsLine(Set<String> measured) {
        var left = new HashSet<>(measured);
        LINES.forEach(line -> {
            left.remove(line.figure);
            left.remove(line.beside);
        });
        if (!left.isEmpty()) {
            throw new IllegalStateException("measured and shown nowhere: " + left);
        }
    }

    private static Figure figure(Line line, Map<String, RunResult> results) {
        RunResult run = result(line.figure, results);
        Optional<Baseline> baseline = line.beside.isEmpty()
                ? Optional.empty()
                : Optional.of(new Baseline(line.besideName, line.unit.of(nanos(result(line.beside, results)))));
        Result<?> allocated = run.getSecondaryResults().get(ALLOCATED);
        long bytes = allocated == null ? 0 : Math.round(allocated.getScore());
        return new Figure(line.name, line.unit.of(nanos(run)), line.unit, baseline, line.bound, bytes);
    }

    private static RunResult result(String method, Map<String, RunResult> results) {
        return Optional.ofNullable(results.get(method))
                .orElseThrow(() -> new IllegalStateException("not measured: " + method));
    }

    /** The median of the iterations' means. */
    private static double nanos(RunResult run) {
        return run.getPrimaryResult().getStatistics().getPercentile(MEDIAN);
    }

    private static String name(RunResult run) {
        BenchmarkParams params = run.getParams();
        String method = params.getBenchmark()
                .substring(Benchmarks.class.getPackageName().length() + 1);
        return params.getParamsKeys().stream()
                .map(params::getParam)
                .collect(Collectors.joining(" ", method + " ", ""))
                .strip();
    }
}

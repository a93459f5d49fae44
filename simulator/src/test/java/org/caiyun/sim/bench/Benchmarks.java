package org.caiyun.sim.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** All JMH benchmarks of this package, run one after the other. */
final class Benchmarks {
    /**
     * How much is measured.
     *
     * @param forks processes of their own; 0 measures in this one, which is for trying only
     */
    record Effort(int forks, int warmups, int iterations, Duration iteration) {
        static final Effort STANDARD = new Effort(1, 5, 5, Duration.ofSeconds(1));
    }

    /** What each may take at most, in microseconds: a tag of 112 bytes; one SIP2 message. */
    private static final Map<String, Double> LIMITS =
            Map.of("TagDecodeBench", 10.0, "Sip2CodecBench.encode", 1.0, "Sip2CodecBench.decode", 1.0);

    /** The name under which JMH reports the bytes that one operation allocates. */
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private static final double MEDIAN = 50;

    private Benchmarks() {}

    static List<Figure> run(Effort effort) throws RunnerException {
        var time = new TimeValue(effort.iteration.toNanos(), TimeUnit.NANOSECONDS);
        var options = new OptionsBuilder()
                .include(Benchmarks.class.getPackageName().replace(".", "\\.") + "\\..*")
                .forks(effort.forks)
                .warmupIterations(effort.warmups)
                .warmupTime(time)
                .measurementIterations(effort.iterations)
                .measurementTime(time)
                .timeUnit(TimeUnit.NANOSECONDS)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        return new Runner(options).run().stream().map(Benchmarks::figure).toList();
    }

    private static Figure figure(RunResult run) {
        Result<?> result = run.getPrimaryResult();
        Statistics statistics = result.getStatistics();
        BenchmarkParams params = run.getParams();
        String method = params.getBenchmark()
                .substring(Benchmarks.class.getPackageName().length() + 1);
        String name = params.getParamsKeys().stream()
                .map(params::getParam)
                .collect(Collectors.joining(" ", method + " ", ""))
                .strip();
        Result<?> allocated = run.getSecondaryResults().get(ALLOCATED);
        return new Figure(
                name,
                statistics.getPercentile(MEDIAN) / 1000,
                limit(method),
                allocated == null ? 0 : Math.round(allocated.getScore()),
                statistics.getN());
    }

    private static double limit(String method) {
        return LIMITS.entrySet().stream()
                .filter(limit -> method.startsWith(limit.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}

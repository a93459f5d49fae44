package org.caiyun.sim.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
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

    /** The bound for a tag of 112 bytes. */
    private static final double DECODE_LIMIT_MICROS = 10;

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
        double limit = method.startsWith(TagDecodeBench.class.getSimpleName()) ? DECODE_LIMIT_MICROS : 0;
        return new Figure(name, statistics.getPercentile(MEDIAN) / 1000, limit, statistics.getN());
    }
}

package org.caiyun.sim.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.caiyun.sim.peer.ReaderSequence;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the mandated sequence costs in computing, driver and simulated reader together, warm: the part of it that
 * virtual time does not show.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SequenceComputingBench {
    @Param({"FEIG", "RL866", "D6"})
    public String reader = "";

    private ReaderSequence sequence = ReaderSequence.of("FEIG");

    @Setup
    public void choose() {
        sequence = ReaderSequence.of(reader);
    }

    @Benchmark
    public Duration compute() {
        return sequence.once();
    }
}

package org.caiyun.sim.bench;

import java.time.Duration;
import org.caiyun.sim.peer.ReaderSequence;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What the mandated sequence costs in computing, driver and simulated reader together, warm: the part of it that
 * virtual time does not show.
 */
@State(Scope.Thread)
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

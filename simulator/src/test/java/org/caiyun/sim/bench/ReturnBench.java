package org.caiyun.sim.bench;

import java.time.Duration;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What one ordinary return costs in computing from the mouth to the bin, with every picture of the screen: the kiosk
 * and all that is simulated around it together, stepped, with the journal in memory.
 */
@State(Scope.Thread)
public class ReturnBench {
    private static final long SEED = 1;

    private BookThatReturns book = new BookThatReturns(SEED);

    /** A journal in memory grows, so that each iteration has one of its own. */
    @Setup(Level.Iteration)
    public void begin() {
        book = new BookThatReturns(SEED);
    }

    @Benchmark
    public Duration comeBack() {
        return book.comeBack();
    }
}

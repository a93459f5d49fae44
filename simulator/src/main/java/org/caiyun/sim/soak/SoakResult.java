package org.caiyun.sim.soak;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caiyun.sim.scenario.Scenario;

/**
 * What one run came to.
 *
 * @param fingerprint the hash of the journal's last fact, which stands for all of them
 * @param mishaps how often each kind began
 * @param story what was done, as a scenario that repeats the run
 */
public record SoakResult(
        long seed,
        int returns,
        int facts,
        String fingerprint,
        SortedMap<String, Integer> mishaps,
        int crashes,
        int staffTasks,
        Optional<Failure> failure,
        Scenario story) {
    public SoakResult {
        mishaps = new TreeMap<>(mishaps);
    }

    /**
     * The first thing that was wrong.
     *
     * @param invariant its sentence, or the class of what the program threw
     * @param detail what a person needs who looks into it: the moment, the last facts, the state
     */
    public record Failure(String invariant, String what, String detail) {
        /** Whether the same is wrong; what exactly broke it may differ. */
        boolean isAlike(Failure other) {
            return invariant.equals(other.invariant);
        }

        @Override
        public String toString() {
            return what + "\n" + detail;
        }
    }
}

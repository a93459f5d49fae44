package org.caiyun.sim.soak;

import org.caiyun.sim.soak.invariant.Invariants;
import org.caiyun.sim.stage.SteppedStage;
import org.caiyun.sim.stage.SteppedStage.Watcher;

/** The soak's invariants beside a stage of another test. */
public record SoakInvariants(Watcher watcher, Runnable settled) {
    /** They are not watching yet. */
    public static SoakInvariants of(SteppedStage stage) {
        var invariants = new Invariants(stage);
        return new SoakInvariants(invariants, invariants::everythingHasSettled);
    }
}

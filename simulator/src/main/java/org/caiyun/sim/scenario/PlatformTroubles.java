package org.caiyun.sim.scenario;

import org.caiyun.sim.platform.PlatformFault;
import org.caiyun.sim.scenario.Trouble.Kind;

/** The faults of the platform. */
final class PlatformTroubles {
    private PlatformTroubles() {}

    static PlatformFault fault(Kind kind) {
        return switch (kind) {
            case DOWN -> PlatformFault.DOWN;
            case SLOW_ANSWERS -> PlatformFault.SLOW;
            case LATE_ANSWERS -> PlatformFault.LATE;
            case SERVER_ERROR -> PlatformFault.BROKEN;
            case CONFLICT -> PlatformFault.CONFLICT;
            case WRONG_SCHEMA -> PlatformFault.WRONG_SCHEMA;
            case DOUBLED -> PlatformFault.DOUBLED;
            default -> throw new IllegalArgumentException("no fault of a platform: " + kind);
        };
    }
}

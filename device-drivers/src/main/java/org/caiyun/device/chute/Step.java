package org.caiyun.device.chute;

import java.util.List;

/** What follows from one look at the sensors and the clock. */
record Step(Motion next, List<ChuteEvent> events) {
    Step {
        events = List.copyOf(events);
    }

    static Step to(Motion next) {
        return new Step(next, List.of());
    }

    /** The movement has ended, and the shutter stays as said. */
    static Step end(boolean shutterOpen, ChuteEvent event) {
        return new Step(new Motion.Resting(shutterOpen), List.of(event));
    }
}

package org.caiyun.sim.panel;

import org.caiyun.sim.scenario.Scenario;

/**
 * A story that the bench opens in stepped mode.
 *
 * @param fromItsEnd how many events before its end the clock is stopped
 */
public record OpenedStory(Scenario scenario, int fromItsEnd) {
    public OpenedStory {
        if (fromItsEnd < 0) {
            throw new IllegalArgumentException("events before the end: " + fromItsEnd);
        }
    }
}

package org.caiyun.kiosk.config;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.caiyun.kiosk.config.yaml.Scalars.duration;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import java.time.Duration;
import org.caiyun.kiosk.config.yaml.Section;

/**
 * Slot, belt and sorter on the board.
 *
 * @param capture how long the shutter may take to hold an item
 * @param giveBack how long an item is offered before it counts as left lying
 * @param travel how long an item may take from the slot to its landing
 */
public record ChuteConfig(
        ChuteInputsConfig inputs, ChuteOutputsConfig outputs, Duration capture, Duration giveBack, Duration travel) {
    static ChuteConfig from(Section s) {
        var anyTime = duration(ofMillis(100), ofMinutes(5));
        return new ChuteConfig(
                s.required("inputs", section(ChuteInputsConfig::from)),
                s.required("outputs", section(ChuteOutputsConfig::from)),
                s.optional("captureLimit", anyTime, ofSeconds(5)),
                s.optional("giveBackLimit", anyTime, ofSeconds(20)),
                s.optional("travelLimit", anyTime, ofSeconds(10)));
    }
}

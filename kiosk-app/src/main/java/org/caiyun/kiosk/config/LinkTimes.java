package org.caiyun.kiosk.config;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.caiyun.kiosk.config.yaml.Scalars.duration;

import java.time.Duration;
import org.caiyun.kiosk.config.yaml.Section;

/**
 * The patience of the library link.
 *
 * @param response how long one answer may take
 * @param settle how long a check-in may take in all, with new connections and questions about the item
 * @param status how often the library is asked whether it is there
 */
public record LinkTimes(Duration response, Duration settle, Duration status) {
    static LinkTimes from(Section s) {
        var times = new LinkTimes(
                s.optional("responseTimeout", duration(ofMillis(100), ofMinutes(1)), ofSeconds(3)),
                s.optional("settleDeadline", duration(ofMillis(100), ofMinutes(5)), ofSeconds(10)),
                s.optional("statusInterval", duration(ofSeconds(1), ofMinutes(60)), ofMinutes(5)));
        if (s.sound("responseTimeout", "settleDeadline") && times.settle.compareTo(times.response) <= 0) {
            s.problem("settleDeadline", "must be longer than responseTimeout");
        }
        return times;
    }
}

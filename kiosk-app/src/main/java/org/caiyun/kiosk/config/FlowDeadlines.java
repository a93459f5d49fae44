package org.caiyun.kiosk.config;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.caiyun.kiosk.config.yaml.Scalars.duration;

import java.time.Duration;
import org.caiyun.kiosk.config.yaml.Section;

/** How long the flow waits for each answer before it goes on without. */
public record FlowDeadlines(
        Duration read,
        Duration capture,
        Duration checkIn,
        Duration secure,
        Duration route,
        Duration giveBack,
        Duration session,
        Duration print) {
    static FlowDeadlines from(Section s) {
        var anyTime = duration(ofMillis(100), ofMinutes(10));
        return new FlowDeadlines(
                s.optional("read", anyTime, ofSeconds(5)),
                s.optional("capture", anyTime, ofSeconds(10)),
                s.optional("checkIn", anyTime, ofSeconds(15)),
                s.optional("secure", anyTime, ofSeconds(5)),
                s.optional("route", anyTime, ofSeconds(15)),
                s.optional("giveBack", anyTime, ofSeconds(30)),
                s.optional("session", anyTime, ofSeconds(60)),
                s.optional("print", anyTime, ofSeconds(30)));
    }
}

package org.caiyun.kiosk.remind;

import java.time.Duration;

/**
 * When staff are told of tasks.
 *
 * @param every new tasks are collected for so long, and told together
 * @param limit a task that is open for longer is told of again, once a day
 */
public record ReminderRules(Duration every, Duration limit, QuietHours quiet) {
    public static final Duration USUAL_EVERY = Duration.ofMinutes(30);
    public static final Duration USUAL_LIMIT = Duration.ofDays(2);

    static final Duration AGAIN = Duration.ofDays(1);
}

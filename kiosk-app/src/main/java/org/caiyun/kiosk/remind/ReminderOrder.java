package org.caiyun.kiosk.remind;

import java.time.Instant;

/** What {@link Reminders} wants done at the edge. */
public sealed interface ReminderOrder {
    /**
     * Send this, and answer with {@link Reminders#ended}.
     *
     * @param at by the wall clock, for signatures and dates
     */
    record Send(long number, String target, Message message, Instant at) implements ReminderOrder {}

    /** Remember this for the next start. */
    record Keep(Told told) implements ReminderOrder {}

    /** This target has been given up for now; staff should see to it. Said once until it takes a message again. */
    record GivenUp(String target, String why) implements ReminderOrder {}

    /** A target that was given up takes messages again. */
    record Mended(String target) implements ReminderOrder {}
}

package org.caiyun.kiosk.cataloguing;

import java.time.Instant;

/**
 * How far a task has come, as the platform told it.
 *
 * @param number counts the platform's changes of this kiosk's tasks, from 1
 * @param task the id of the return that it is about
 */
public record TaskChange(long number, String task, TaskState state, Instant at) {
    public TaskChange {
        if (number < 1) {
            throw new IllegalArgumentException("changes are counted from 1: " + number);
        }
    }
}

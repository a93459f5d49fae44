package org.caiyun.kiosk.flow;

import org.caiyun.kiosk.item.WallTime;

/**
 * A check-in that the library could not be told of when the item came, as the journal tells it.
 *
 * @param line what was returned, when, and where it lies
 * @param attempts how often it was asked, or was about to be
 * @param result what has become of it so far
 * @param reason why it was refused, or why it waits
 * @param at when that became known
 */
public record LateCheckIn(ReturnSummary line, int attempts, Result result, String reason, WallTime at) {
    public enum Result {
        CHECKED_IN,
        REFUSED,
        WAITS
    }
}

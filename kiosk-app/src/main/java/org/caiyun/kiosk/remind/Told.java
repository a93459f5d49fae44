package org.caiyun.kiosk.remind;

import java.time.Instant;

/**
 * What staff have last been told, so that a start does not tell it again.
 *
 * @param journal in which the number counts
 * @param seq of the newest task that the message counted
 * @param at by a wall clock that was right
 */
public record Told(String journal, long seq, Instant at) {
    public static final Told NOTHING = new Told("", 0, Instant.EPOCH);
}

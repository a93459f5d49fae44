package org.caiyun.device.rfid.llrp;

import java.time.Duration;
import java.util.List;

/**
 * How one LLRP reader is used.
 *
 * @param antennas by number from 1; empty for all that the reader has
 * @param minimumRssi in dBm: a tag that is heard more weakly lies in a bin or in a neighbour's hand; -128 hears all
 * @param dwell how long one look into the field takes
 * @param tidWords how much of the TID bank names a tag; six words are a header and the usual serial number
 * @param userWords how much of the user bank is read at most
 * @param filterByTid a tag to be written is singled out by its TID; otherwise by its EPC, for readers that cannot
 * @param password told to a tag before it is written
 * @param replyTimeout from a message to the reader's reply
 * @param keepAlive how often the reader says unasked that it is there; after three such times of silence it is not
 */
public record LlrpSettings(
        List<Integer> antennas,
        int minimumRssi,
        Duration dwell,
        int tidWords,
        int userWords,
        boolean filterByTid,
        AccessPassword password,
        Duration replyTimeout,
        Duration keepAlive) {
    /** Weaker than any reader can say. */
    public static final int ANY_RSSI = -128;

    private static final int MOST_TID_WORDS = 8;
    private static final int MOST_USER_WORDS = 512;

    public LlrpSettings {
        antennas = List.copyOf(antennas);
        if (antennas.stream().anyMatch(number -> number < 1 || number > 0xFFFF)) {
            throw new IllegalArgumentException("antennas are numbered from 1: " + antennas);
        }
        if (minimumRssi < ANY_RSSI || minimumRssi > 0) {
            throw new IllegalArgumentException("an RSSI is -128 to 0 dBm: " + minimumRssi);
        }
        if (tidWords < 2 || tidWords > MOST_TID_WORDS) {
            throw new IllegalArgumentException("a tag is named by 2 to 8 words of its TID: " + tidWords);
        }
        if (userWords < 0 || userWords > MOST_USER_WORDS) {
            throw new IllegalArgumentException("read 0 to 512 words of user memory: " + userWords);
        }
        if (dwell.toMillis() < 1 || !replyTimeout.isPositive() || keepAlive.toMillis() < 1) {
            throw new IllegalArgumentException("times are positive: " + dwell + ", " + replyTimeout + ", " + keepAlive);
        }
    }

    /** Every antenna, every tag; 64 words of user memory hold any library tag's content. */
    public static LlrpSettings standard() {
        return new LlrpSettings(
                List.of(),
                ANY_RSSI,
                Duration.ofMillis(200),
                6,
                64,
                true,
                AccessPassword.NONE,
                Duration.ofSeconds(3),
                Duration.ofSeconds(5));
    }

    public LlrpSettings withAntennas(List<Integer> others) {
        return new LlrpSettings(
                others, minimumRssi, dwell, tidWords, userWords, filterByTid, password, replyTimeout, keepAlive);
    }

    public LlrpSettings withMinimumRssi(int other) {
        return new LlrpSettings(
                antennas, other, dwell, tidWords, userWords, filterByTid, password, replyTimeout, keepAlive);
    }

    public LlrpSettings withDwell(Duration other) {
        return new LlrpSettings(
                antennas, minimumRssi, other, tidWords, userWords, filterByTid, password, replyTimeout, keepAlive);
    }

    public LlrpSettings withUserWords(int other) {
        return new LlrpSettings(
                antennas, minimumRssi, dwell, tidWords, other, filterByTid, password, replyTimeout, keepAlive);
    }

    public LlrpSettings withFilterByTid(boolean other) {
        return new LlrpSettings(
                antennas, minimumRssi, dwell, tidWords, userWords, other, password, replyTimeout, keepAlive);
    }

    public LlrpSettings withPassword(AccessPassword other) {
        return new LlrpSettings(
                antennas, minimumRssi, dwell, tidWords, userWords, filterByTid, other, replyTimeout, keepAlive);
    }

    /** How long nothing may be heard of a reader that is not asked. */
    Duration silence() {
        return keepAlive.multipliedBy(3);
    }
}

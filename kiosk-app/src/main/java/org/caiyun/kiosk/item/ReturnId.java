package org.caiyun.kiosk.item;

/**
 * The number of one visit of one item: kiosk, journal, and the sequence number of its first fact. It never repeats,
 * also not after the store was created anew, and serves as the idempotency key towards other systems.
 */
public record ReturnId(String kiosk, String journal, long seq) implements Comparable<ReturnId> {
    public ReturnId {
        if (kiosk.isBlank() || journal.isBlank() || seq < 1) {
            throw new IllegalArgumentException("not a return id: " + kiosk + "/" + journal + "/" + seq);
        }
    }

    /** Reads {@link #toString} back. */
    public static ReturnId parse(String text) {
        int last = text.lastIndexOf('/');
        int middle = text.lastIndexOf('/', last - 1);
        if (middle < 1) {
            throw new IllegalArgumentException("not a return id: " + text);
        }
        return new ReturnId(
                text.substring(0, middle), text.substring(middle + 1, last), Long.parseLong(text.substring(last + 1)));
    }

    @Override
    public int compareTo(ReturnId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return kiosk + "/" + journal + "/" + seq;
    }
}

package org.caiyun.device.scan;

import java.time.Duration;
import org.caiyun.device.Bytes;

/**
 * One label scanner; each model has its own commands, and each of them may be empty.
 *
 * @param start written when something is to be read
 * @param stop written when nothing more is to be read
 * @param acknowledge what the scanner sends when it has understood {@code start}; codes count only behind it
 * @param again how long after a {@code start} the next is written, as many scanners read one label for each
 */
public record ScannerSettings(
        Bytes start, Bytes stop, Bytes acknowledge, ScannerIdentity identity, Ending ending, Duration again) {
    /** A scanner that looks by itself. */
    public static final ScannerSettings SELF_SCANNING = new ScannerSettings(
            Bytes.EMPTY,
            Bytes.EMPTY,
            Bytes.EMPTY,
            new ScannerIdentity.NotAsked(),
            Ending.TERMINATOR_OR_SILENCE,
            Duration.ofMillis(500));

    static final int LONGEST_ACKNOWLEDGE = 64;

    public ScannerSettings {
        if (!acknowledge.isEmpty() && start.isEmpty()) {
            throw new IllegalArgumentException("an acknowledgement of nothing: " + acknowledge);
        }
        if (acknowledge.size() > LONGEST_ACKNOWLEDGE) {
            throw new IllegalArgumentException("an acknowledgement has at most 64 bytes: " + acknowledge.size());
        }
        if (!again.isPositive()) {
            throw new IllegalArgumentException("expected a time above zero, was " + again);
        }
    }

    /** What shows that a code is whole. CR, LF and TAB are terminators. */
    public enum Ending {
        /** A code that no terminator follows was cut short. */
        TERMINATOR,
        /** 50 ms of silence end a code too; a code with a pause inside then becomes two. */
        TERMINATOR_OR_SILENCE
    }

    /** With these commands; the scanner does not acknowledge. */
    public ScannerSettings triggered(Bytes otherStart, Bytes otherStop) {
        return new ScannerSettings(otherStart, otherStop, Bytes.EMPTY, identity, ending, again);
    }

    public ScannerSettings acknowledging(Bytes answer) {
        return new ScannerSettings(start, stop, answer, identity, ending, again);
    }

    public ScannerSettings withIdentity(ScannerIdentity other) {
        return new ScannerSettings(start, stop, acknowledge, other, ending, again);
    }

    public ScannerSettings withEnding(Ending other) {
        return new ScannerSettings(start, stop, acknowledge, identity, other, again);
    }
}

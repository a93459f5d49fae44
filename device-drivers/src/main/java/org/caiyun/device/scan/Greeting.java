package org.caiyun.device.scan;

import java.time.Duration;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.Uptime;
import org.caiyun.device.scan.ScannerIdentity.Asked;

/**
 * Asks a scanner who it is, twice at most. A code that the scanner just reads may stand before the answer, and what
 * follows the known part of the answer is waited for until the line is silent. One thread uses it.
 */
final class Greeting {
    static final Duration ANSWER_LIMIT = Duration.ofMillis(500);
    static final int TRIES = 2;
    private static final int SHOWN = 16;

    private final Asked check;
    /** The last bytes, in which the answer may have begun. */
    private Bytes latest = Bytes.EMPTY;

    private Bytes first = Bytes.EMPTY;
    private int tries = 1;
    private boolean found;
    private Uptime deadline;

    /** The caller writes the question. */
    Greeting(Asked check, Uptime now) {
        this.check = check;
        deadline = now.plus(ANSWER_LIMIT);
    }

    enum Progress {
        WAITING,
        /** Write the question once more. */
        ASK_AGAIN,
        /** It is the right one, and the line is silent. */
        KNOWN,
        /** See {@link #fault}. */
        FAILED
    }

    Bytes question() {
        return check.question();
    }

    Uptime deadline() {
        return deadline;
    }

    void received(Bytes bytes, Uptime now) {
        if (first.size() < SHOWN) {
            first = first.plus(bytes.slice(0, Math.min(bytes.size(), SHOWN - first.size())));
        }
        Bytes heard = latest.plus(bytes);
        found = found || holdsAnswer(heard);
        latest = heard.from(Math.max(0, heard.size() - check.answer().size() + 1));
        if (found) {
            // after a repeated question the answer to the first may still be on its way
            deadline = now.plus(tries > 1 ? ANSWER_LIMIT : LabelScanner.SILENCE);
        }
    }

    Progress tick(Uptime now) {
        if (!deadline.reachedAt(now)) {
            return Progress.WAITING;
        }
        if (found) {
            return Progress.KNOWN;
        }
        if (tries == TRIES) {
            return Progress.FAILED;
        }
        tries++;
        deadline = now.plus(ANSWER_LIMIT);
        return Progress.ASK_AGAIN;
    }

    DeviceFault fault() {
        return first.isEmpty()
                ? new DeviceFault.Silent(ANSWER_LIMIT.multipliedBy(TRIES))
                : new DeviceFault.WrongDevice(check.answer().hex(), first.hex());
    }

    private boolean holdsAnswer(Bytes heard) {
        int length = check.answer().size();
        for (int i = 0; i + length <= heard.size(); i++) {
            if (heard.slice(i, i + length).equals(check.answer())) {
                return true;
            }
        }
        return false;
    }
}

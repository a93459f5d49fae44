package org.caiyun.device.rfid.llrp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.llrp.OpResult.Outcome;

/**
 * The user bank of one tag, of which nobody says how large it is. It is read in pieces that double what is known, until
 * one fails; then what is in question is halved, until one word is. Version 1.0.1 has no code for memory that is not
 * there, only that of any error of the tag's, which a disturbance may be as well: so it must be said of that word once
 * more. A reader stops at the first operation that fails, so what was read has no gaps.
 */
final class UserMemory {
    private static final int FIRST_PIECE = 2;
    private static final int NONE = Integer.MAX_VALUE;

    private final int limit;
    private Bytes content = Bytes.EMPTY;
    /** If every word before this one exists, this one does not. */
    private int missing = NONE;
    /** The reader itself says that memory ends, or what was in question was said again. */
    private boolean certain;

    UserMemory(int limitWords) {
        limit = limitWords;
    }

    boolean complete() {
        return words() >= limit || (certain && words() == missing);
    }

    Bytes content() {
        return content;
    }

    /** The next operations, at most this many. */
    List<Access.Op> ops(int most) {
        var ops = new ArrayList<Access.Op>();
        int word = words();
        while (ops.size() < most && word < limit && word <= missing) {
            int count = Math.min(count(word), limit - word);
            ops.add(new Access.Op.Read(Access.USER_BANK, word, count));
            word += count;
        }
        return ops;
    }

    /**
     * Takes over what came of {@link #ops}.
     *
     * @param first the number of the first of them
     * @return whether something is known now that was not
     */
    boolean take(List<Access.Op> ops, int first, TagReport report) {
        boolean learned = false;
        for (int i = 0; i < ops.size(); i++) {
            int count = ((Access.Op.Read) ops.get(i)).count();
            Optional<Bytes> read = report.words(first + i, count);
            if (read.isEmpty()) {
                return report.result(first + i)
                                .filter(result -> endsIn(result.outcome(), count))
                                .isPresent()
                        || learned;
            }
            content = content.plus(read.get());
            if (words() > missing) {
                // it was only disturbed
                missing = NONE;
                certain = false;
            }
            learned = true;
        }
        return learned;
    }

    /** Whether what comes next is not there, as it seems. */
    private boolean endsIn(Outcome outcome, int count) {
        boolean said = outcome == Outcome.OVERRUN;
        boolean ends = said || outcome == Outcome.TAG_ERROR || outcome == Outcome.LOCKED;
        if (ends) {
            certain = said || missing == words();
            missing = words() + count - 1;
        }
        return ends;
    }

    private int count(int word) {
        return missing == NONE ? Math.max(FIRST_PIECE, word) : Math.max(1, (missing - word + 1) / 2);
    }

    private int words() {
        return content.size() / 2;
    }
}

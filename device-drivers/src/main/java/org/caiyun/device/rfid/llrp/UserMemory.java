package org.caiyun.device.rfid.llrp;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;

/**
 * The user bank of one tag, of which nobody says how large it is. It is read in pieces that double what is known, until
 * one fails; then in halves of that piece, until nothing is left to try. A reader stops at the first operation that
 * fails, so what was read has no gaps.
 */
final class UserMemory {
    private static final int FIRST_PIECE = 2;

    private final int limit;
    private Bytes content = Bytes.EMPTY;
    /** How much is tried at once after the end was overshot; 0 when the end is known. */
    private int piece = Integer.MAX_VALUE;

    UserMemory(int limitWords) {
        limit = limitWords;
    }

    boolean complete() {
        return words() >= limit || piece == 0;
    }

    Bytes content() {
        return content;
    }

    /** The next operations, at most this many. */
    List<Access.Op> ops(int most) {
        var ops = new ArrayList<Access.Op>();
        int word = words();
        int next = piece;
        while (ops.size() < most && word < limit && next > 0) {
            int count = Math.min(Math.min(next, Math.max(FIRST_PIECE, word)), limit - word);
            ops.add(new Access.Op.Read(Access.USER_BANK, word, count));
            word += count;
            next = piece == Integer.MAX_VALUE ? piece : count / 2;
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
            var result = report.result(first + i);
            if (report.words(first + i, count).isPresent()) {
                content = content.plus(report.words(first + i, count).orElseThrow());
                piece = piece == Integer.MAX_VALUE ? piece : count / 2;
                learned = true;
            } else if (result.filter(UserMemory::endsHere).isPresent()) {
                piece = count / 2;
                return true;
            } else {
                return learned;
            }
        }
        return learned;
    }

    /** Version 1.0.1 has no code of its own for memory that is not there. */
    private static boolean endsHere(OpResult result) {
        return switch (result.outcome()) {
            case OVERRUN, TAG_ERROR, LOCKED -> true;
            case DONE, UNHEARD, READER_ERROR -> false;
        };
    }

    private int words() {
        return content.size() / 2;
    }
}

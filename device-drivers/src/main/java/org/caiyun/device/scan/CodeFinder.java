package org.caiyun.device.scan;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.scan.ScannerSettings.Ending;

/**
 * Finds codes in what a scanner sends. It keeps at most one code, and gives out only what stands between two
 * boundaries: what was not heard from its beginning, or is too long, is dropped to the next. One thread uses it.
 *
 * <pre>
 * [ACKNOWLEDGE] CODE (CR | LF | TAB)      or, where silence ends a code, CODE and 50 ms of nothing
 * </pre>
 */
final class CodeFinder {
    /** Longest code and its symbology. */
    static final int LONGEST = LabelText.LONGEST + LabelText.SYMBOLOGY;

    private final Bytes acknowledge;
    private final Ending ending;
    private final byte[] buffer = new byte[LONGEST];
    private int size;
    /** The bytes of now have no known beginning. */
    private boolean lost = true;
    /** Something was heard since the last boundary. */
    private boolean amidst;

    /** What came out, in order. */
    sealed interface Found {
        /** A whole code, of any content. */
        record Code(Bytes bytes) implements Found {}

        record Acknowledged() implements Found {}

        /** Bytes that are no whole code. */
        record Dropped(int count) implements Found {}
    }

    CodeFinder(Bytes acknowledge, Ending ending) {
        this.acknowledge = acknowledge;
        this.ending = ending;
    }

    /** The line is another: what was heard is void, and what is heard next may be the rest of something. */
    void reset() {
        size = 0;
        lost = true;
        amidst = false;
    }

    List<Found> feed(Bytes bytes) {
        var found = new ArrayList<Found>();
        int dropped = 0;
        for (int i = 0; i < bytes.size(); i++) {
            int value = bytes.at(i);
            if (lost && !isTerminator(value)) {
                amidst = true;
                dropped++;
                continue;
            }
            addDropped(dropped, found);
            dropped = 0;
            take(value, found);
        }
        addDropped(dropped, found);
        return found;
    }

    /** Nothing was heard for as long as no scanner pauses within a code. */
    List<Found> silence() {
        var found = new ArrayList<Found>();
        switch (ending) {
            case TERMINATOR_OR_SILENCE -> end(found);
            case TERMINATOR -> {
                // the rest of what stopped here may still come, and would look like a code
                lost = amidst;
                addDropped(size, found);
                size = 0;
            }
        }
        return found;
    }

    /** Bytes of a code, or of an acknowledgement, that is not yet whole. */
    int pending() {
        return size;
    }

    private void take(int value, List<Found> found) {
        if (continuesAcknowledge(value)) {
            buffer[size++] = (byte) value;
            amidst = true;
            if (size == acknowledge.size()) {
                found.add(new Found.Acknowledged());
                forget();
            }
        } else if (isTerminator(value)) {
            end(found);
        } else if (size == LONGEST) {
            addDropped(size + 1, found);
            size = 0;
            lost = true;
        } else {
            buffer[size++] = (byte) value;
            amidst = true;
        }
    }

    private boolean continuesAcknowledge(int value) {
        return !lost
                && size < acknowledge.size()
                && acknowledge.at(size) == value
                && acknowledge.startsWith(Bytes.copyOf(buffer, 0, size));
    }

    private void end(List<Found> found) {
        if (size > 0) {
            found.add(new Found.Code(Bytes.copyOf(buffer, 0, size)));
        }
        forget();
    }

    /** A boundary. */
    private void forget() {
        size = 0;
        lost = false;
        amidst = false;
    }

    private static void addDropped(int count, List<Found> found) {
        if (count > 0) {
            found.add(new Found.Dropped(count));
        }
    }

    private static boolean isTerminator(int value) {
        return value == '\r' || value == '\n' || value == '\t';
    }
}

package org.caiyun.device.rfid.hf;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;

/**
 * Finds frames in a stream of bytes. A length that cannot be, or a wrong check, costs one byte, and the search goes on
 * behind it; an unfinished frame is kept, at most as many bytes as the longest frame has. One thread uses it.
 */
public final class FrameFinder {
    /** What came out of the stream, in order. */
    public sealed interface Found {
        /** A whole frame, with its beginning and its check. */
        record Frame(Bytes bytes) implements Found {}

        /** This many bytes belonged to no frame. */
        record Dropped(int count) implements Found {}
    }

    private final FrameLength lengths;
    private final byte[] buffer;
    private int size;

    /** No frame is longer than {@code longest} bytes. */
    public FrameFinder(FrameLength lengths, int longest) {
        this.lengths = lengths;
        buffer = new byte[longest];
    }

    public List<Found> feed(Bytes bytes) {
        var found = new ArrayList<Found>();
        byte[] content = bytes.toArray();
        int taken = 0;
        while (taken < content.length) {
            int portion = Math.min(content.length - taken, buffer.length - size);
            System.arraycopy(content, taken, buffer, size, portion);
            size += portion;
            taken += portion;
            takeFrames(found);
        }
        return found;
    }

    /**
     * The line has been silent longer than a pause inside a frame: when a whole frame stands behind an unfinished one,
     * the unfinished one was noise. Without one nothing changes, because the silence may have been our own computer's.
     */
    public List<Found> searchOn() {
        var found = new ArrayList<Found>();
        for (int at = nextWholeFrame(); at < size; at = nextWholeFrame()) {
            drop(at);
            found.add(new Found.Dropped(at));
            takeFrames(found);
        }
        return found;
    }

    /** Bytes of an unfinished frame. */
    public int pending() {
        return size;
    }

    public void clear() {
        size = 0;
    }

    private void takeFrames(List<Found> found) {
        int at = 0;
        int dropped = 0;
        int length = frameLength(at);
        while (length != FrameLength.UNFINISHED) {
            if (length == FrameLength.IMPOSSIBLE) {
                dropped++;
                at++;
            } else {
                addDropped(dropped, found);
                dropped = 0;
                found.add(new Found.Frame(Bytes.copyOf(buffer, at, at + length)));
                at += length;
            }
            length = frameLength(at);
        }
        addDropped(dropped, found);
        drop(at);
    }

    /** Where the first whole frame behind the unfinished one begins; the end of the buffer when there is none. */
    private int nextWholeFrame() {
        int at = 1;
        while (at < size && frameLength(at) < 0) {
            at++;
        }
        return at;
    }

    private static void addDropped(int count, List<Found> found) {
        if (count > 0) {
            found.add(new Found.Dropped(count));
        }
    }

    private void drop(int count) {
        System.arraycopy(buffer, count, buffer, 0, size - count);
        size -= count;
    }

    private int frameLength(int at) {
        return at >= size ? FrameLength.UNFINISHED : lengths.at(buffer, at, size);
    }
}

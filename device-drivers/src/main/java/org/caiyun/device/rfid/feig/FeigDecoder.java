package org.caiyun.device.rfid.feig;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Crc16;
import org.caiyun.device.rfid.feig.FeigFrame.Form;

/**
 * Finds {@link FeigFrame}s in a stream of bytes. A length that cannot be, or a wrong CRC, costs one byte, and the
 * search goes on behind it; an unfinished frame is kept, at most {@link FeigFrame#MAX_LENGTH} bytes. One thread uses
 * it.
 *
 * <p>A standard frame has at least five bytes, so a first byte 02 always means an advanced frame.
 */
public final class FeigDecoder {
    private static final int UNFINISHED = -1;
    private static final int IMPOSSIBLE = -2;

    /** What came out of the stream, in order. */
    public sealed interface Decoded {
        record Frame(FeigFrame frame) implements Decoded {}

        /** This many bytes belonged to no frame. */
        record Dropped(int count) implements Decoded {}
    }

    private final byte[] buffer = new byte[FeigFrame.MAX_LENGTH];
    private int size;

    public List<Decoded> feed(Bytes bytes) {
        var decoded = new ArrayList<Decoded>();
        byte[] content = bytes.toArray();
        int taken = 0;
        while (taken < content.length) {
            int portion = Math.min(content.length - taken, buffer.length - size);
            System.arraycopy(content, taken, buffer, size, portion);
            size += portion;
            taken += portion;
            takeFrames(decoded);
        }
        return decoded;
    }

    /**
     * The line has been silent longer than a pause inside a frame: when a whole frame stands behind an unfinished one,
     * the unfinished one was noise. Without one nothing changes, because the silence may have been our own computer's.
     */
    public List<Decoded> searchOn() {
        var decoded = new ArrayList<Decoded>();
        for (int at = nextWholeFrame(); at < size; at = nextWholeFrame()) {
            drop(at);
            decoded.add(new Decoded.Dropped(at));
            takeFrames(decoded);
        }
        return decoded;
    }

    /** Bytes of an unfinished frame. */
    public int pending() {
        return size;
    }

    public void clear() {
        size = 0;
    }

    private void takeFrames(List<Decoded> decoded) {
        int at = 0;
        int dropped = 0;
        int length = frameLength(at);
        while (length != UNFINISHED) {
            if (length == IMPOSSIBLE) {
                dropped++;
                at++;
            } else {
                addDropped(dropped, decoded);
                dropped = 0;
                decoded.add(new Decoded.Frame(frame(at, length)));
                at += length;
            }
            length = frameLength(at);
        }
        addDropped(dropped, decoded);
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

    private static void addDropped(int count, List<Decoded> decoded) {
        if (count > 0) {
            decoded.add(new Decoded.Dropped(count));
        }
    }

    private void drop(int count) {
        System.arraycopy(buffer, count, buffer, 0, size - count);
        size -= count;
    }

    /** The length of the whole, sound frame at this place, or why there is none. */
    private int frameLength(int at) {
        if (at >= size) {
            return UNFINISHED;
        }
        Form form = formAt(at);
        if (form == Form.ADVANCED && size - at < 3) {
            return UNFINISHED;
        }
        int length = switch (form) {
            case STANDARD -> value(at);
            case ADVANCED -> value(at + 1) << 8 | value(at + 2);
        };
        if (!form.allows(length)) {
            return IMPOSSIBLE;
        }
        if (size - at < length) {
            return UNFINISHED;
        }
        return Crc16.of(buffer, at, at + length) == 0 ? length : IMPOSSIBLE;
    }

    private FeigFrame frame(int at, int length) {
        Form form = formAt(at);
        int payload = at + form.overhead() - 2;
        return new FeigFrame(
                form, value(payload - 2), value(payload - 1), Bytes.copyOf(buffer, payload, at + length - 2));
    }

    private Form formAt(int at) {
        return value(at) == FeigFrame.ADVANCED_START ? Form.ADVANCED : Form.STANDARD;
    }

    private int value(int at) {
        return buffer[at] & 0xFF;
    }
}

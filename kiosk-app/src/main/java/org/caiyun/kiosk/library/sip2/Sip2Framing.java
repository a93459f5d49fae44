package org.caiyun.kiosk.library.sip2;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;

/**
 * Cuts a stream of bytes into SIP2 frames; it knows nothing of their content.
 *
 * <p>A frame ends with CR (3M SIP 2.00, revision 2.12, "Message format"). Servers also send CRLF, so LF, NUL, space and
 * CR in front of a frame are dropped, and empty frames do not count. One server sends its request to resend,
 * {@code 96AZFEF6}, without CR: nothing can follow these eight bytes in a message, so they end a frame by themselves.
 * LF alone ends a frame only where the site's terminator is {@link Terminator#LF}: elsewhere it occurs in texts.
 *
 * <p>Threads: one.
 */
public final class Sip2Framing {
    /** The longest frame that is waited for. */
    public static final int MAX_FRAME_BYTES = 16 * 1024;

    private static final Bytes BARE_RESEND_REQUEST = Bytes.of('9', '6', 'A', 'Z', 'F', 'E', 'F', '6');

    private final byte[] kept = new byte[MAX_FRAME_BYTES];
    private int size;
    private int dropped;

    private final boolean endsWithLineFeed;

    /** For a server that keeps to the standard, or adds LF to its CR. */
    public Sip2Framing() {
        this(Terminator.CR);
    }

    public Sip2Framing(Terminator terminator) {
        endsWithLineFeed = terminator == Terminator.LF;
    }

    /** What the stream held. */
    public sealed interface Piece {}

    /** One message without its terminator; never empty. */
    public record Frame(Bytes bytes) implements Piece {}

    /** A run without an end within {@link #MAX_FRAME_BYTES}, thrown away up to the next end. */
    public record Dropped(int bytes) implements Piece {}

    /** The pieces that these bytes complete, in order; the rest is kept for the next call. */
    public List<Piece> feed(Bytes bytes) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < bytes.size(); i++) {
            take(bytes.at(i), pieces);
        }
        return pieces;
    }

    /** Forgets an unfinished frame, for instance because the line was opened afresh. */
    public void reset() {
        size = 0;
        dropped = 0;
    }

    private void take(int value, List<Piece> pieces) {
        if (value == '\r' || (value == '\n' && endsWithLineFeed)) {
            end(pieces);
        } else if (dropped > 0) {
            dropped = dropped == Integer.MAX_VALUE ? dropped : dropped + 1;
        } else if (size == MAX_FRAME_BYTES) {
            dropped = size + 1;
            size = 0;
        } else if (size > 0 || !isFiller(value)) {
            kept[size++] = (byte) value;
            if (size == BARE_RESEND_REQUEST.size() && value == '6' && frame().equals(BARE_RESEND_REQUEST)) {
                end(pieces);
            }
        }
    }

    private void end(List<Piece> pieces) {
        if (dropped > 0) {
            pieces.add(new Dropped(dropped));
        } else if (size > 0) {
            pieces.add(new Frame(frame()));
        }
        reset();
    }

    private Bytes frame() {
        return Bytes.copyOf(kept, 0, size);
    }

    private static boolean isFiller(int value) {
        return value == '\n' || value == 0 || value == ' ';
    }
}

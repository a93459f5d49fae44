package org.caiyun.device.rfid.llrp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.caiyun.device.Bytes;

/**
 * Cuts a stream of bytes into {@link LlrpMessage}s by their lengths. LLRP has neither a mark at a message's beginning
 * nor a checksum, so behind a header that cannot be nothing can be found: the stream is broken, and only a new
 * connection mends it. At most {@link LlrpMessage#MAX_LENGTH} bytes are kept. One thread uses it.
 */
public final class LlrpDecoder {
    private static final int FIRST_SIZE = 1024;

    /** What came out of the stream, in order. */
    public sealed interface Decoded {
        record Message(LlrpMessage message) implements Decoded {}

        /** Said once; whatever follows on this connection is dropped. */
        record Broken(String why) implements Decoded {}
    }

    private byte[] buffer = new byte[FIRST_SIZE];
    private int size;
    private boolean broken;

    public List<Decoded> feed(Bytes bytes) {
        var decoded = new ArrayList<Decoded>();
        int taken = 0;
        while (taken < bytes.size() && !broken) {
            int portion = Math.min(bytes.size() - taken, LlrpMessage.MAX_LENGTH - size);
            append(bytes.slice(taken, taken + portion));
            taken += portion;
            takeMessages(decoded);
        }
        return decoded;
    }

    /** Bytes of an unfinished message. */
    public int pending() {
        return size;
    }

    /** A new connection: everything is forgotten. */
    public void clear() {
        size = 0;
        broken = false;
        buffer = new byte[FIRST_SIZE];
    }

    private void append(Bytes portion) {
        if (buffer.length < size + portion.size()) {
            int wanted = Math.max(2 * buffer.length, size + portion.size());
            buffer = Arrays.copyOf(buffer, Math.min(wanted, LlrpMessage.MAX_LENGTH));
        }
        System.arraycopy(portion.toArray(), 0, buffer, size, portion.size());
        size += portion.size();
    }

    private void takeMessages(List<Decoded> decoded) {
        int at = 0;
        while (size - at >= LlrpMessage.HEADER_LENGTH) {
            Bytes header = Bytes.copyOf(buffer, at, at + LlrpMessage.HEADER_LENGTH);
            long length = Fields.u32(header, 2);
            if (header.at(0) >> 2 != LlrpMessage.VERSION) {
                breakOff("no header of LLRP version 1: " + header.hex(), decoded);
                return;
            }
            if (length < LlrpMessage.HEADER_LENGTH || length > LlrpMessage.MAX_LENGTH) {
                breakOff("a message of " + length + " bytes", decoded);
                return;
            }
            if (size - at < length) {
                break;
            }
            int end = at + (int) length;
            Bytes body = Bytes.copyOf(buffer, at + LlrpMessage.HEADER_LENGTH, end);
            int type = Fields.u16(header, 0) & 0x3FF;
            decoded.add(new Decoded.Message(new LlrpMessage(type, Fields.u32(header, 6), body)));
            at = end;
        }
        System.arraycopy(buffer, at, buffer, 0, size - at);
        size -= at;
    }

    private void breakOff(String why, List<Decoded> decoded) {
        decoded.add(new Decoded.Broken(why));
        broken = true;
        size = 0;
    }
}

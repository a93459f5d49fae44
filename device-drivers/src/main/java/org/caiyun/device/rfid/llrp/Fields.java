package org.caiyun.device.rfid.llrp;

import java.io.ByteArrayOutputStream;
import org.caiyun.device.Bytes;

/** Fields of a message in the making, one after the other, highest byte first. One thread uses it. */
final class Fields {
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    Fields u8(int value) {
        content.write(value);
        return this;
    }

    Fields u16(int value) {
        return u8(value >> 8).u8(value);
    }

    Fields u32(long value) {
        return u16((int) (value >> 16)).u16((int) value);
    }

    Fields bytes(Bytes value) {
        content.writeBytes(value.toArray());
        return this;
    }

    Fields parameter(int type, Fields value) {
        return bytes(new LlrpParameter(type, value.done()).encoded());
    }

    Bytes done() {
        return Bytes.copyOf(content.toByteArray());
    }

    /** The two bytes at this place as a number. */
    static int u16(Bytes bytes, int at) {
        return bytes.at(at) << 8 | bytes.at(at + 1);
    }

    /** The four bytes at this place as a number. */
    static long u32(Bytes bytes, int at) {
        return (long) u16(bytes, at) << 16 | u16(bytes, at + 2);
    }
}

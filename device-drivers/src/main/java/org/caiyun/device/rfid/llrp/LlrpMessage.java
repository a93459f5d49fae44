package org.caiyun.device.rfid.llrp;

import org.caiyun.device.Bytes;

/**
 * One message of LLRP 1.0.1, section 16.1.
 *
 * <pre>
 * 000 VVV TTTTTTTTTT   reserved, version 1, type, in two bytes
 * LLLLLLLL             length of the whole message, 10 and more, in four bytes
 * IIIIIIII             id, repeated in the reply, in four bytes
 * body
 * </pre>
 *
 * @param type 0 to 1023
 * @param id 0 to 2^32 - 1
 */
public record LlrpMessage(int type, long id, Bytes body) {
    public static final int HEADER_LENGTH = 10;

    /** Our bound: room for the reports of a thousand tags, and for any reader's list of capabilities. */
    public static final int MAX_LENGTH = 1 << 17;

    static final int VERSION = 1;
    private static final int VERSION_SHIFT = 10;
    private static final int TYPES = 1 << VERSION_SHIFT;
    private static final long MAX_ID = 0xFFFF_FFFFL;

    public LlrpMessage {
        if (type < 0 || type >= TYPES || id < 0 || id > MAX_ID) {
            throw new IllegalArgumentException("no type and id of a message: " + type + ", " + id);
        }
        if (body.size() > MAX_LENGTH - HEADER_LENGTH) {
            throw new IllegalArgumentException("a message too long: " + body.size());
        }
    }

    public Bytes encoded() {
        return new Fields()
                .u16(VERSION << VERSION_SHIFT | type)
                .u32(HEADER_LENGTH + body.size())
                .u32(id)
                .bytes(body)
                .done();
    }
}

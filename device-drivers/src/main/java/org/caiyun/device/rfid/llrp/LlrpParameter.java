package org.caiyun.device.rfid.llrp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;

/**
 * One parameter of a message, LLRP 1.0.1 section 16.2.
 *
 * <pre>
 * type 128 and more   000000 TTTTTTTTTT, length with these four bytes (two bytes), value
 * type below 128      1 TTTTTTT, value of a fixed length
 * </pre>
 */
record LlrpParameter(int type, Bytes value) {
    private static final int FIRST_WITH_LENGTH = 128;
    private static final int HEADER_LENGTH = 4;
    private static final int TYPES = 0x3FF;

    /** How long the values of types 1 to 18 are; 0 where no report has the type. */
    private static final int[] FIXED = {0, 2, 8, 8, 8, 8, 1, 2, 2, 4, 2, 2, 2, 12, 2, 2, 4, 2, 4};

    Bytes encoded() {
        if (type < FIRST_WITH_LENGTH) {
            return Bytes.of(0x80 | type).plus(value);
        }
        return new Fields()
                .u16(type)
                .u16(HEADER_LENGTH + value.size())
                .bytes(value)
                .done();
    }

    /** The parameters that these bytes are made of, to the last byte; empty when they cannot be. */
    static Optional<List<LlrpParameter>> list(Bytes bytes) {
        var list = new ArrayList<LlrpParameter>();
        int at = 0;
        while (at < bytes.size()) {
            boolean fixed = bytes.at(at) >= 0x80;
            int header = fixed ? 1 : HEADER_LENGTH;
            int end = fixed ? fixedEnd(bytes, at) : writtenEnd(bytes, at);
            if (end < at + header || end > bytes.size()) {
                return Optional.empty();
            }
            int type = fixed ? bytes.at(at) & 0x7F : Fields.u16(bytes, at) & TYPES;
            list.add(new LlrpParameter(type, bytes.slice(at + header, end)));
            at = end;
        }
        return Optional.of(list);
    }

    private static int fixedEnd(Bytes bytes, int at) {
        int type = bytes.at(at) & 0x7F;
        return type < FIXED.length && FIXED[type] > 0 ? at + 1 + FIXED[type] : at;
    }

    /** A type that has no length must not claim one: its value is as long as everybody knows. */
    private static int writtenEnd(Bytes bytes, int at) {
        boolean header = at + HEADER_LENGTH <= bytes.size() && (Fields.u16(bytes, at) & TYPES) >= FIRST_WITH_LENGTH;
        return header ? at + Fields.u16(bytes, at + 2) : at;
    }
}

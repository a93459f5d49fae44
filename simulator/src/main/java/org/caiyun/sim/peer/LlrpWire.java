package org.caiyun.sim.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;

/** LLRP as the simulated reader writes and reads it, made from the standard and not from the driver. */
final class LlrpWire {
    static final int STATUS = 287;
    static final int EVENT_DATA = 246;

    /** A parameter with a length of its own. */
    record Tlv(int type, Bytes value) {}

    private LlrpWire() {}

    static Bytes u16(int value) {
        return Bytes.of(value >> 8, value);
    }

    static Bytes u32(long value) {
        return u16((int) (value >> 16)).plus(u16((int) value));
    }

    static int u16(Bytes bytes, int at) {
        return bytes.at(at) * 256 + bytes.at(at + 1);
    }

    static long u32(Bytes bytes, int at) {
        return u16(bytes, at) * 65536L + u16(bytes, at + 2);
    }

    static Bytes tlv(int type, Bytes... parts) {
        Bytes value = Bytes.EMPTY;
        for (Bytes part : parts) {
            value = value.plus(part);
        }
        return u16(type).plus(u16(value.size() + 4)).plus(value);
    }

    static Bytes tv(int type, Bytes value) {
        return Bytes.of(0x80 + type).plus(value);
    }

    static Bytes status(int code) {
        return tlv(STATUS, u16(code), u16(0));
    }

    /** An event of the time 0. */
    static Bytes event(Bytes event) {
        return tlv(EVENT_DATA, tlv(128, u32(0), u32(0)), event);
    }

    /** The parameters from this place on; a request has none of the short kind. */
    static List<Tlv> parameters(Bytes bytes, int from) {
        var found = new ArrayList<Tlv>();
        int at = from;
        while (at < bytes.size()) {
            int length = u16(bytes, at + 2);
            found.add(new Tlv(u16(bytes, at) % 1024, bytes.slice(at + 4, at + length)));
            at += length;
        }
        return found;
    }

    static Optional<Bytes> find(int type, List<Tlv> parameters) {
        return parameters.stream()
                .filter(parameter -> parameter.type() == type)
                .map(Tlv::value)
                .findFirst();
    }
}

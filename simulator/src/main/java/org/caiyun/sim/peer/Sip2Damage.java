package org.caiyun.sim.peer;

import org.caiyun.device.Bytes;
import org.caiyun.kiosk.library.sip2.CheckInResponse;
import org.caiyun.kiosk.library.sip2.Sip2Fields;
import org.caiyun.kiosk.library.sip2.Sip2Message;
import org.caiyun.kiosk.library.sip2.Sip2Tail;

/** Turns right answers into wrong ones. */
final class Sip2Damage {
    private Sip2Damage() {}

    static Sip2Tail nextNumber(Sip2Tail tail) {
        return tail instanceof Sip2Tail.Numbered(int number, boolean good)
                ? new Sip2Tail.Numbered((number + 1) % 10, good)
                : tail;
    }

    /** Changes the last digit of the checksum. */
    static Bytes badChecksum(Bytes wire) {
        byte[] bytes = wire.toArray();
        int at = bytes.length - 1;
        while (bytes[at] == '\r' || bytes[at] == '\n') {
            at--;
        }
        bytes[at] = (byte) (bytes[at] == '0' ? '1' : '0');
        return Bytes.copyOf(bytes);
    }

    /** The same answer for an item that nobody asked about; only check-ins have one worth mistaking. */
    static Sip2Message.Known anotherItem(Sip2Message.Known answer) {
        if (!(answer instanceof CheckInResponse right)) {
            return answer;
        }
        var fields = right.fields().list().stream()
                .map(f -> f.tag().equals("AB") ? new Sip2Fields.Field("AB", "00000000000000") : f)
                .toList();
        return new CheckInResponse(
                right.ok(), right.resensitize(), right.magnetic(), right.alert(), right.date(), new Sip2Fields(fields));
    }
}

package org.caiyun.sim.peer;

import java.text.Normalizer;
import java.util.function.Function;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.library.sip2.CheckInResponse;
import org.caiyun.kiosk.library.sip2.Sip2Codec;
import org.caiyun.kiosk.library.sip2.Sip2Fields;
import org.caiyun.kiosk.library.sip2.Sip2Message;
import org.caiyun.kiosk.library.sip2.Sip2Tail;

/** Turns right answers into wrong ones. */
final class Sip2Damage {
    private static final String NOBODYS_ITEM = "00000000000000";

    private Sip2Damage() {}

    static Sip2Tail nextNumber(Sip2Tail tail) {
        return tail instanceof Sip2Tail.Numbered(int number, boolean good)
                ? new Sip2Tail.Numbered((number + 1) % 10, good)
                : tail;
    }

    /** Changes the last digit of the checksum. */
    static Bytes badChecksum(Bytes wire) {
        byte[] bytes = wire.toArray();
        int at = withoutEnd(wire).size() - 1;
        bytes[at] = (byte) (bytes[at] == '0' ? '1' : '0');
        return Bytes.copyOf(bytes);
    }

    static Bytes withoutEnd(Bytes wire) {
        int end = wire.size();
        while (wire.at(end - 1) == '\r' || wire.at(end - 1) == '\n') {
            end--;
        }
        return wire.slice(0, end);
    }

    /** The same answer for an item that nobody asked about; only check-ins have one worth mistaking. */
    static Sip2Message.Known anotherItem(Sip2Message.Known answer) {
        return answer instanceof CheckInResponse
                ? with(answer, field -> field.tag().equals("AB") ? NOBODYS_ITEM : field.value())
                : answer;
    }

    static Sip2Message.Known blank(Sip2Message.Known answer) {
        return with(answer, _ -> "");
    }

    static Sip2Message.Known decomposed(Sip2Message.Known answer) {
        return with(answer, field -> Normalizer.normalize(field.value(), Normalizer.Form.NFD));
    }

    private static Sip2Message.Known with(Sip2Message.Known answer, Function<Sip2Fields.Field, String> value) {
        var fields = answer.fields().list().stream()
                .map(field -> new Sip2Fields.Field(field.tag(), value.apply(field)))
                .toList();
        return Sip2Codec.message(answer.layout(), answer.fixedPart(), new Sip2Fields(fields));
    }
}

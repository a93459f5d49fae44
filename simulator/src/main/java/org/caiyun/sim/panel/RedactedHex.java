package org.caiyun.sim.panel;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Set;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.library.sip2.Sip2Layout;
import org.caiyun.kiosk.library.sip2.Sip2Message;
import org.caiyun.kiosk.library.sip2.Sip2Trace;

/**
 * The hex of a SIP2 frame in which every field's value is covered that the kiosk's own trace would not show. Pairs of
 * dots stand for covered bytes. In a character set whose second bytes can be a delimiter only more is covered.
 */
final class RedactedHex {
    private static final int DELIMITER = '|';
    private static final int TAG = 2;
    /** Of {@code AYnAZhhhh}. */
    private static final int TAIL = 9;

    private static final Set<String> TAIL_BEGINNINGS = Set.of("AY", "AZ");
    private static final String COVERED = "··";

    private RedactedHex() {}

    static String of(Bytes frame, Sip2Message message) {
        if (!(message instanceof Sip2Message.Known known)) {
            return COVERED.repeat(frame.size());
        }
        Sip2Layout layout = known.layout();
        int from = Math.min(
                frame.size(),
                layout.command().length()
                        + (Sip2Trace.showsFixedPart(layout) ? known.fixedPart().length() : 0));
        var hex = new StringBuilder(frame.slice(0, from).hex());
        boolean covered = !Sip2Trace.showsFixedPart(layout);
        for (int at = from; at <= frame.size(); at++) {
            if (at == frame.size() || frame.at(at) == DELIMITER) {
                // behind a covered fixed part the first field is covered too: nothing parts the two
                hex.append(covered ? COVERED.repeat(at - from) : field(layout, frame.slice(from, at)));
                hex.append(at < frame.size() ? Bytes.of(DELIMITER).hex() : "");
                from = at + 1;
                covered = false;
            }
        }
        return hex.toString();
    }

    private static String field(Sip2Layout layout, Bytes field) {
        if (field.size() < TAG) {
            return COVERED.repeat(field.size());
        }
        var tag = field.slice(0, TAG).text(US_ASCII);
        return (Sip2Trace.isTag(tag) ? field.slice(0, TAG).hex() : COVERED.repeat(TAG))
                + (Sip2Trace.shows(layout, tag) || isTail(field)
                        ? field.from(TAG).hex()
                        : COVERED.repeat(field.size() - TAG));
    }

    /** Sequence and checksum are no secret. */
    private static boolean isTail(Bytes field) {
        return field.size() <= TAIL
                && TAIL_BEGINNINGS.contains(field.slice(0, TAG).text(US_ASCII));
    }
}

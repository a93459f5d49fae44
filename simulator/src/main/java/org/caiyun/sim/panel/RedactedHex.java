package org.caiyun.sim.panel;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.caiyun.device.Bytes;
import org.caiyun.kiosk.library.sip2.LoginResponse;
import org.caiyun.kiosk.library.sip2.Sip2Fields;
import org.caiyun.kiosk.library.sip2.Sip2Message;
import org.caiyun.kiosk.library.sip2.Sip2Trace;

/**
 * The hex of a SIP2 frame in which every field's value is covered that the kiosk's own trace would not show. Pairs of
 * dots stand for covered bytes. In a character set whose second bytes can be a delimiter only more is covered.
 */
final class RedactedHex {
    private static final int DELIMITER = '|';
    private static final int TAG = 2;
    private static final String COVERED = "··";
    private static final String PROBE = "x";

    private RedactedHex() {}

    static String of(Bytes frame, Sip2Message message) {
        if (!(message instanceof Sip2Message.Known known)) {
            return COVERED.repeat(frame.size());
        }
        int from = Math.min(
                frame.size(),
                known.layout().command().length() + known.fixedPart().length());
        var hex = new StringBuilder(frame.slice(0, from).hex());
        for (int at = from; at <= frame.size(); at++) {
            if (at == frame.size() || frame.at(at) == DELIMITER) {
                hex.append(field(frame.slice(from, at)));
                hex.append(at < frame.size() ? Bytes.of(DELIMITER).hex() : "");
                from = at + 1;
            }
        }
        return hex.toString();
    }

    private static String field(Bytes field) {
        int value = Math.min(TAG, field.size());
        var tag = field.slice(0, value).text(US_ASCII);
        return field.slice(0, value).hex()
                + (isOpen(tag) ? field.from(value).hex() : COVERED.repeat(field.size() - value));
    }

    /** The trace is asked with a value that is nobody's; sequence and checksum are no secret. */
    private static boolean isOpen(String tag) {
        return tag.equals("AY")
                || tag.equals("AZ")
                || Sip2Trace.show(new LoginResponse(false, Sip2Fields.of(tag, PROBE)))
                        .endsWith("=" + PROBE);
    }
}

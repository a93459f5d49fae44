package org.caiyun.kiosk.library.sip2;

/**
 * 16 Hold response, ACS to kiosk.
 *
 * <pre>
 *  2  1  1 = done, 0 = not
 *  3  1  available: Y = the item is neither lent nor held
 *  4 18  transaction date
 *     BW expiry, BR place in the queue, BS pickup location, AO institution, AA patron, AB item, AJ title, AF, AG
 * </pre>
 *
 * 3M SIP 2.00, revision 2.12, "Hold Response".
 */
public record HoldResponse(boolean ok, boolean available, Sip2Date date, Sip2Fields fields)
        implements Sip2Message.Answer {
    static HoldResponse decode(String fixed, Sip2Fields fields) {
        return new HoldResponse(fixed.charAt(0) == '1', FixedPart.yes(fixed, 1), FixedPart.date(fixed, 2), fields);
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.HOLD_RESPONSE;
    }

    @Override
    public String fixedPart() {
        return FixedPart.oneOrZero(ok) + FixedPart.yesOrNo(available) + date.text();
    }
}

package org.caiyun.kiosk.library.sip2;

/**
 * 15 Hold, kiosk to ACS.
 *
 * <pre>
 *  2  1  + = place a hold, - = delete it, * = change it
 *  3 18  transaction date
 *     BW expiry (a date as above), BS pickup location, BY hold type (1 other, 2 any copy of the title, 3 this copy,
 *     4 any copy at this branch), AO institution, AA patron, AD patron password, AB item or AJ title,
 *     AC terminal password, BO fee acknowledged
 * </pre>
 *
 * 3M SIP 2.00, revision 2.12, "Hold".
 */
public record HoldRequest(char mode, Sip2Date date, Sip2Fields fields) implements Sip2Message.Request {
    public static final char PLACE = '+';
    public static final char DELETE = '-';
    public static final char CHANGE = '*';

    static HoldRequest decode(String fixed, Sip2Fields fields) {
        return new HoldRequest(fixed.charAt(0), FixedPart.date(fixed, 1), fields);
    }

    public String patron() {
        return fields.first("AA");
    }

    /** Empty where the hold is for a title. */
    public String item() {
        return fields.first("AB");
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.HOLD;
    }

    @Override
    public String fixedPart() {
        return mode + date.text();
    }
}

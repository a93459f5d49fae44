package org.caiyun.kiosk.library.sip2;

/**
 * 35 End patron session, kiosk to ACS.
 *
 * <pre>
 *  2 18  transaction date
 *     AO institution, AA patron, AC, AD (optional)
 * </pre>
 *
 * 3M SIP 2.00, revision 2.12, "End Patron Session".
 */
public record EndSessionRequest(Sip2Date date, Sip2Fields fields) implements Sip2Message.Request {
    static EndSessionRequest decode(String fixed, Sip2Fields fields) {
        return new EndSessionRequest(FixedPart.date(fixed, 0), fields);
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.END_SESSION;
    }

    @Override
    public String fixedPart() {
        return date.text();
    }
}

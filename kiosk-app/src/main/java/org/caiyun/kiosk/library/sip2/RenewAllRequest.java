package org.caiyun.kiosk.library.sip2;

/**
 * 65 Renew all, kiosk to ACS.
 *
 * <pre>
 *  2 18  transaction date
 *     AO institution, AA patron, AD patron password, AC terminal password, BO fee acknowledged
 * </pre>
 *
 * 3M SIP 2.00, revision 2.12, "Renew All".
 */
public record RenewAllRequest(Sip2Date date, Sip2Fields fields) implements Sip2Message.Request {
    static RenewAllRequest decode(String fixed, Sip2Fields fields) {
        return new RenewAllRequest(FixedPart.date(fixed, 0), fields);
    }

    public String patron() {
        return fields.first("AA");
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.RENEW_ALL;
    }

    @Override
    public String fixedPart() {
        return date.text();
    }
}

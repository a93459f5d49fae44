package org.caiyun.kiosk.library.sip2;

/**
 * 25 Patron enable, kiosk to ACS: takes back a 01.
 *
 * <pre>
 *  2 18  transaction date
 *     AO institution, AA patron, AC terminal password (optional), AD patron password (optional)
 * </pre>
 *
 * 3M SIP 2.00, revision 2.12, "Patron Enable".
 */
public record PatronEnableRequest(Sip2Date date, Sip2Fields fields) implements Sip2Message.Request {
    static PatronEnableRequest decode(String fixed, Sip2Fields fields) {
        return new PatronEnableRequest(FixedPart.date(fixed, 0), fields);
    }

    public String patron() {
        return fields.first("AA");
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.PATRON_ENABLE;
    }

    @Override
    public String fixedPart() {
        return date.text();
    }
}

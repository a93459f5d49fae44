package org.caiyun.kiosk.library.sip2;

/**
 * 23 Patron status request, kiosk to ACS.
 *
 * <pre>
 *  2  3  language of the texts: 000 unknown, 001 English, 019 Chinese
 *  5 18  transaction date
 *     AO institution, AA patron, AC terminal password, AD patron password
 * </pre>
 *
 * 3M SIP 2.00, revision 2.12, "Patron Status Request".
 */
public record PatronStatusRequest(String language, Sip2Date date, Sip2Fields fields) implements Sip2Message.Request {
    static PatronStatusRequest decode(String fixed, Sip2Fields fields) {
        return new PatronStatusRequest(fixed.substring(0, 3), FixedPart.date(fixed, 3), fields);
    }

    public String patron() {
        return fields.first("AA");
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.PATRON_STATUS;
    }

    @Override
    public String fixedPart() {
        return FixedPart.width(language, 3) + date.text();
    }
}

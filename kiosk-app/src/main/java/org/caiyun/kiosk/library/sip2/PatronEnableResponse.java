package org.caiyun.kiosk.library.sip2;

/**
 * 26 Patron enable response, ACS to kiosk.
 *
 * <pre>
 *  2 14  patron status
 * 16  3  language
 * 19 18  transaction date
 *     AO institution, AA patron, AE name, BL Y = such a patron exists, CQ Y = the password is right, AF, AG
 * </pre>
 *
 * 3M SIP 2.00, revision 2.12, "Patron Enable Response".
 */
public record PatronEnableResponse(PatronStatus status, String language, Sip2Date date, Sip2Fields fields)
        implements Sip2Message.Answer {
    static PatronEnableResponse decode(String fixed, Sip2Fields fields) {
        return new PatronEnableResponse(
                PatronStatus.decode(fixed), fixed.substring(14, 17), FixedPart.date(fixed, 17), fields);
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.PATRON_ENABLE_RESPONSE;
    }

    @Override
    public String fixedPart() {
        return status.text() + FixedPart.width(language, 3) + date.text();
    }
}

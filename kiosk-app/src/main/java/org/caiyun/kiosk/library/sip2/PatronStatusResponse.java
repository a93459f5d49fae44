package org.caiyun.kiosk.library.sip2;

/**
 * 24 Patron status response, ACS to kiosk; the answer to 23 and to 01.
 *
 * <pre>
 *  2 14  patron status
 * 16  3  language
 * 19 18  transaction date
 *     AO institution, AA patron, AE name, BL Y = such a patron exists, CQ Y = the password is right, BH currency,
 *     BV amount owed, AF, AG
 * </pre>
 *
 * 3M SIP 2.00, revision 2.12, "Patron Status Response". Koha sends AE and AA first and AO later.
 */
public record PatronStatusResponse(PatronStatus status, String language, Sip2Date date, Sip2Fields fields)
        implements Sip2Message.Answer {
    static PatronStatusResponse decode(String fixed, Sip2Fields fields) {
        return new PatronStatusResponse(
                PatronStatus.decode(fixed), fixed.substring(14, 17), FixedPart.date(fixed, 17), fields);
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.PATRON_STATUS_RESPONSE;
    }

    @Override
    public String fixedPart() {
        return status.text() + FixedPart.width(language, 3) + date.text();
    }
}

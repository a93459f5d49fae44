package org.caiyun.kiosk.library.sip2;

/**
 * 63 Patron information, kiosk to ACS.
 *
 * <pre>
 *  2  3  language of the texts: 000 unknown, 001 English, 019 Chinese
 *  5 18  transaction date
 * 23 10  summary: which list is wanted
 *     AO institution, AA patron, AC terminal password, AD patron password, BP first item of the list, BQ last one
 * </pre>
 *
 * 3M SIP 2.00, revision 2.12, "Patron Information".
 */
public record PatronInformationRequest(String language, Sip2Date date, PatronSummary summary, Sip2Fields fields)
        implements Sip2Message.Request {
    static PatronInformationRequest decode(String fixed, Sip2Fields fields) {
        return new PatronInformationRequest(
                fixed.substring(0, 3), FixedPart.date(fixed, 3), new PatronSummary(fixed.substring(21, 31)), fields);
    }

    public String patron() {
        return fields.first("AA");
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.PATRON_INFORMATION;
    }

    @Override
    public String fixedPart() {
        return FixedPart.width(language, 3) + date.text() + summary.text();
    }
}

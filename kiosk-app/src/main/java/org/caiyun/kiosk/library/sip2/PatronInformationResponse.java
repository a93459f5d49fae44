package org.caiyun.kiosk.library.sip2;

import java.util.List;

/**
 * 64 Patron information response, ACS to kiosk.
 *
 * <pre>
 *  2 14  patron status
 * 16  3  language
 * 19 18  transaction date
 * 37 24  six counts of 4 digits
 *     AO institution, AA patron, AE name, BZ CA CB how many holds, overdue and charged items are allowed,
 *     BL Y = such a patron exists, CQ Y = the password is right, BH currency, BV amount owed, CC amount allowed,
 *     AS AT AU AV BU CD items of the list that was asked for, BD address, BE e-mail, BF telephone, AF, AG
 * </pre>
 *
 * 3M SIP 2.00, revision 2.12, "Patron Information Response".
 */
public record PatronInformationResponse(
        PatronStatus status, String language, Sip2Date date, PatronCounts counts, Sip2Fields fields)
        implements Sip2Message.Answer {
    static PatronInformationResponse decode(String fixed, Sip2Fields fields) {
        return new PatronInformationResponse(
                PatronStatus.decode(fixed),
                fixed.substring(14, 17),
                FixedPart.date(fixed, 17),
                new PatronCounts(fixed.substring(35, 59)),
                fields);
    }

    /** The items of this list, as far as they were sent. */
    public List<String> items(PatronList list) {
        return fields.all(list.tag());
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.PATRON_INFORMATION_RESPONSE;
    }

    @Override
    public String fixedPart() {
        return status.text() + FixedPart.width(language, 3) + date.text() + counts.text();
    }
}

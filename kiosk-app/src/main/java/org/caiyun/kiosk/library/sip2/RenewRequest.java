package org.caiyun.kiosk.library.sip2;

/**
 * 29 Renew, kiosk to ACS.
 *
 * <pre>
 *  2  1  third party: Y = somebody else than the borrower may renew
 *  3  1  no block: Y = it happened while there was no link and must not be refused
 *  4 18  transaction date
 * 22 18  due date that the kiosk told the patron while there was no link, else blank
 *     AO institution, AA patron, AD patron password, AB item or AJ title, AC terminal password, CH item properties,
 *     BO fee acknowledged
 * </pre>
 *
 * 3M SIP 2.00, revision 2.12, "Renew".
 */
public record RenewRequest(boolean thirdParty, boolean noBlock, Sip2Date date, Sip2Date noBlockDue, Sip2Fields fields)
        implements Sip2Message.Request {
    static RenewRequest decode(String fixed, Sip2Fields fields) {
        return new RenewRequest(
                FixedPart.yes(fixed, 0),
                FixedPart.yes(fixed, 1),
                FixedPart.date(fixed, 2),
                FixedPart.date(fixed, 20),
                fields);
    }

    public String patron() {
        return fields.first("AA");
    }

    /** Empty where the item is named by its title. */
    public String item() {
        return fields.first("AB");
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.RENEW;
    }

    @Override
    public String fixedPart() {
        return FixedPart.yesOrNo(thirdParty) + FixedPart.yesOrNo(noBlock) + date.text() + noBlockDue.text();
    }
}

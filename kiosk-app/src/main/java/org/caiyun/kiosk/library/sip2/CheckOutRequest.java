package org.caiyun.kiosk.library.sip2;

/**
 * 11 Checkout, kiosk to ACS.
 *
 * <pre>
 *  2  1  renewal policy: Y = an item that the patron has already may be renewed instead
 *  3  1  no block: Y = it happened while there was no link and must not be refused
 *  4 18  transaction date
 * 22 18  due date that the kiosk told the patron while there was no link, else blank
 *     AO institution, AA patron, AB item, AC terminal password, CH item properties, AD patron password,
 *     BO fee acknowledged, BI cancel: Y = undo a check-in that failed
 * </pre>
 *
 * 3M SIP 2.00, revision 2.12, "Checkout".
 */
public record CheckOutRequest(boolean mayRenew, boolean noBlock, Sip2Date date, Sip2Date noBlockDue, Sip2Fields fields)
        implements Sip2Message.Request {
    static CheckOutRequest decode(String fixed, Sip2Fields fields) {
        return new CheckOutRequest(
                FixedPart.yes(fixed, 0),
                FixedPart.yes(fixed, 1),
                FixedPart.date(fixed, 2),
                FixedPart.date(fixed, 20),
                fields);
    }

    public String patron() {
        return fields.first("AA");
    }

    public String item() {
        return fields.first("AB");
    }

    /** This undoes a check-in. */
    public boolean isCancel() {
        return fields.first("BI").equals("Y");
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.CHECK_OUT;
    }

    @Override
    public String fixedPart() {
        return FixedPart.yesOrNo(mayRenew) + FixedPart.yesOrNo(noBlock) + date.text() + noBlockDue.text();
    }
}

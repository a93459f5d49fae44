package org.caiyun.kiosk.library.sip2;

/**
 * 09 Checkin, kiosk to ACS.
 *
 * <pre>
 *  2  1  no block: Y = it happened while there was no link and must not be refused
 *  3 18  transaction date: now
 * 21 18  return date: when the item came back
 *     AP location, AO institution, AB item, AC terminal password, CH, BI
 * </pre>
 *
 * 3M SIP 2.00, revision 2.12, "Checkin".
 */
public record CheckInRequest(boolean noBlock, Sip2Date transaction, Sip2Date returned, Sip2Fields fields)
        implements Sip2Message.Request {
    static CheckInRequest decode(String fixed, Sip2Fields fields) {
        return new CheckInRequest(FixedPart.yes(fixed, 0), FixedPart.date(fixed, 1), FixedPart.date(fixed, 19), fields);
    }

    public String item() {
        return fields.first("AB");
    }

    /** This undoes a checkout. */
    public boolean isCancel() {
        return fields.first("BI").equals("Y");
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.CHECK_IN;
    }

    @Override
    public String fixedPart() {
        return FixedPart.yesOrNo(noBlock) + transaction.text() + returned.text();
    }
}

package org.caiyun.kiosk.library.sip2;

/**
 * 38 Fee paid response, ACS to kiosk.
 *
 * <pre>
 *  2  1  Y = the payment is booked
 *  3 18  transaction date
 *     AO institution, AA patron, BK transaction, AF, AG
 * </pre>
 *
 * 3M SIP 2.00, revision 2.12, "Fee Paid Response".
 */
public record FeePaidResponse(boolean accepted, Sip2Date date, Sip2Fields fields) implements Sip2Message.Answer {
    static FeePaidResponse decode(String fixed, Sip2Fields fields) {
        return new FeePaidResponse(FixedPart.yes(fixed, 0), FixedPart.date(fixed, 1), fields);
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.FEE_PAID_RESPONSE;
    }

    @Override
    public String fixedPart() {
        return FixedPart.yesOrNo(accepted) + date.text();
    }
}

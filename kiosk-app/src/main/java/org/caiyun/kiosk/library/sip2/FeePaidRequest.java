package org.caiyun.kiosk.library.sip2;

/**
 * 37 Fee paid, kiosk to ACS.
 *
 * <pre>
 *  2 18  transaction date
 * 20  2  fee type: 01 other, 02 administrative, 03 damage, 04 overdue, 05 processing, 06 rental, 07 replacement,
 *        08 computer access, 09 hold
 * 22  2  payment type: 00 cash, 01 VISA, 02 credit card
 * 24  3  currency (ISO 4217)
 *     BV amount, AO institution, AA patron, AC terminal password, AD patron password, CG fee, BK transaction
 * </pre>
 *
 * 3M SIP 2.00, revision 2.12, "Fee Paid".
 */
public record FeePaidRequest(Sip2Date date, String feeType, String paymentType, String currency, Sip2Fields fields)
        implements Sip2Message.Request {
    static FeePaidRequest decode(String fixed, Sip2Fields fields) {
        return new FeePaidRequest(
                FixedPart.date(fixed, 0),
                fixed.substring(18, 20),
                fixed.substring(20, 22),
                fixed.substring(22, 25),
                fields);
    }

    public String patron() {
        return fields.first("AA");
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.FEE_PAID;
    }

    @Override
    public String fixedPart() {
        return date.text()
                + FixedPart.width(feeType, 2)
                + FixedPart.width(paymentType, 2)
                + FixedPart.width(currency, 3);
    }
}

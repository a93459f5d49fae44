package org.caiyun.kiosk.library.sip2;

/**
 * 12 Checkout response, ACS to kiosk: a {@link LoanResult}, then AO institution, AA patron, AB item, AJ title, AH due
 * date in any format, BT fee type, CI Y = the item may be desensitized for use in the house, BH currency, BV amount, CK
 * media type, CH item properties, BK transaction, AF, AG (3M SIP 2.00, revision 2.12, "Checkout Response").
 */
public record CheckOutResponse(LoanResult result, Sip2Fields fields) implements Sip2Message.Answer {
    static CheckOutResponse decode(String fixed, Sip2Fields fields) {
        return new CheckOutResponse(LoanResult.decode(fixed), fields);
    }

    public String item() {
        return fields.first("AB");
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.CHECK_OUT_RESPONSE;
    }

    @Override
    public String fixedPart() {
        return result.text();
    }
}

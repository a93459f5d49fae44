package org.caiyun.kiosk.library.sip2;

/**
 * 30 Renew response, ACS to kiosk: a {@link LoanResult}, then the fields of {@link CheckOutResponse} (3M SIP 2.00,
 * revision 2.12, "Renew Response").
 */
public record RenewResponse(LoanResult result, Sip2Fields fields) implements Sip2Message.Answer {
    static RenewResponse decode(String fixed, Sip2Fields fields) {
        return new RenewResponse(LoanResult.decode(fixed), fields);
    }

    public String item() {
        return fields.first("AB");
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.RENEW_RESPONSE;
    }

    @Override
    public String fixedPart() {
        return result.text();
    }
}

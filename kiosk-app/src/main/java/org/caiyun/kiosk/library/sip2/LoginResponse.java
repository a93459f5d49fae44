package org.caiyun.kiosk.library.sip2;

/**
 * 94 Login response, ACS to kiosk.
 *
 * <pre>
 *  2  1  1 = accepted, 0 = refused
 * </pre>
 *
 * 3M SIP 2.00, revision 2.12, "Login Response". Some servers add a delimiter after the digit.
 */
public record LoginResponse(boolean ok, Sip2Fields fields) implements Sip2Message.Answer {
    static LoginResponse decode(String fixed, Sip2Fields fields) {
        return new LoginResponse(fixed.charAt(0) == '1', fields);
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.LOGIN_RESPONSE;
    }

    @Override
    public String fixedPart() {
        return FixedPart.oneOrZero(ok);
    }
}

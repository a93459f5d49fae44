package org.caiyun.kiosk.library.sip2;

/**
 * 93 Login, kiosk to ACS.
 *
 * <pre>
 *  2  1  algorithm of the user name, 0 = plain
 *  3  1  algorithm of the password, 0 = plain
 *     CN user, CO password, CP location (optional)
 * </pre>
 *
 * 3M SIP 2.00, revision 2.12, "Login". Only plain text is spoken here.
 */
public record LoginRequest(Sip2Fields fields) implements Sip2Message.Request {
    static LoginRequest of(String user, String password, String location) {
        var fields = Sip2Fields.of("CN", user, "CO", password);
        return new LoginRequest(location.isEmpty() ? fields : fields.with("CP", location));
    }

    static LoginRequest decode(Sip2Fields fields) {
        return new LoginRequest(fields);
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.LOGIN;
    }

    @Override
    public String fixedPart() {
        return "00";
    }
}

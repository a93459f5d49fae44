package org.caiyun.kiosk.library.sip2;

/**
 * 97 Request ACS resend, kiosk to ACS: send your last answer again. It has no fields and no sequence number (3M SIP
 * 2.00, revision 2.12, "Request ACS Resend").
 */
public record AcsResendRequest() implements Sip2Message.Request {
    @Override
    public Sip2Layout layout() {
        return Sip2Layout.ACS_RESEND;
    }

    @Override
    public String fixedPart() {
        return "";
    }

    @Override
    public Sip2Fields fields() {
        return Sip2Fields.NONE;
    }
}

package org.caiyun.kiosk.library.sip2;

/**
 * 96 Request SC resend, ACS to kiosk: send your last request again. It has no fields and no sequence number (3M SIP
 * 2.00, revision 2.12, "Request SC Resend").
 */
public record ScResendRequest() implements Sip2Message.Answer {
    @Override
    public Sip2Layout layout() {
        return Sip2Layout.SC_RESEND;
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

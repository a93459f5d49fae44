package org.caiyun.kiosk.library.sip2;

/**
 * 36 End session response, ACS to kiosk.
 *
 * <pre>
 *  2  1  Y = the session has ended
 *  3 18  transaction date
 *     AO institution, AA patron, AF, AG
 * </pre>
 *
 * 3M SIP 2.00, revision 2.12, "End Session Response".
 */
public record EndSessionResponse(boolean ended, Sip2Date date, Sip2Fields fields) implements Sip2Message.Answer {
    static EndSessionResponse decode(String fixed, Sip2Fields fields) {
        return new EndSessionResponse(FixedPart.yes(fixed, 0), FixedPart.date(fixed, 1), fields);
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.END_SESSION_RESPONSE;
    }

    @Override
    public String fixedPart() {
        return FixedPart.yesOrNo(ended) + date.text();
    }
}

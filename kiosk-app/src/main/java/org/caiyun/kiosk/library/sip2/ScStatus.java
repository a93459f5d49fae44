package org.caiyun.kiosk.library.sip2;

/**
 * 99 SC status, kiosk to ACS.
 *
 * <pre>
 *  2  1  0 = in order, 1 = out of paper, 2 = about to shut down
 *  3  3  widest line the printer takes
 *  6  4  version, 2.00
 * </pre>
 *
 * 3M SIP 2.00, revision 2.12, "SC Status".
 */
public record ScStatus(char status, String printWidth, String version, Sip2Fields fields)
        implements Sip2Message.Request {
    static ScStatus inOrder() {
        return new ScStatus('0', "080", "2.00", Sip2Fields.NONE);
    }

    static ScStatus decode(String fixed, Sip2Fields fields) {
        return new ScStatus(fixed.charAt(0), fixed.substring(1, 4), fixed.substring(4, 8), fields);
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.SC_STATUS;
    }

    @Override
    public String fixedPart() {
        return status + FixedPart.width(printWidth, 3) + FixedPart.width(version, 4);
    }
}

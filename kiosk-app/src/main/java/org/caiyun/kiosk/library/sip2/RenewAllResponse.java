package org.caiyun.kiosk.library.sip2;

import java.util.List;

/**
 * 66 Renew all response, ACS to kiosk.
 *
 * <pre>
 *  2  1  1 = the request was run, 0 = not
 *  3  4  how many items were renewed, in digits
 *  7  4  how many were not
 * 11 18  transaction date
 *     AO institution, BM each item renewed, BN each item not renewed, AF, AG
 * </pre>
 *
 * 3M SIP 2.00, revision 2.12, "Renew All Response".
 */
public record RenewAllResponse(boolean ok, String renewed, String unrenewed, Sip2Date date, Sip2Fields fields)
        implements Sip2Message.Answer {
    public static RenewAllResponse of(List<String> renewed, List<String> unrenewed, Sip2Date date, Sip2Fields fields) {
        Sip2Fields all = fields;
        for (String item : renewed) {
            all = all.with("BM", item);
        }
        for (String item : unrenewed) {
            all = all.with("BN", item);
        }
        return new RenewAllResponse(
                true, FixedPart.count(renewed.size(), 4), FixedPart.count(unrenewed.size(), 4), date, all);
    }

    static RenewAllResponse decode(String fixed, Sip2Fields fields) {
        return new RenewAllResponse(
                fixed.charAt(0) == '1', fixed.substring(1, 5), fixed.substring(5, 9), FixedPart.date(fixed, 9), fields);
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.RENEW_ALL_RESPONSE;
    }

    @Override
    public String fixedPart() {
        return FixedPart.oneOrZero(ok) + FixedPart.width(renewed, 4) + FixedPart.width(unrenewed, 4) + date.text();
    }
}

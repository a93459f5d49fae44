package org.caiyun.kiosk.library.sip2;

/**
 * The fixed part that the answers to a checkout (12) and to a renewal (30) have in common.
 *
 * <pre>
 *  2  1  1 = lent or renewed, 0 = not
 *  3  1  renewal ok: Y = the patron had the item already, and it was renewed
 *  4  1  magnetic media: Y, N, or U where the ACS does not know
 *  5  1  desensitize: Y = switch the security mark off, N, or U, which is obsolete and means N
 *  6 18  transaction date
 * </pre>
 */
public record LoanResult(boolean ok, boolean renewed, char magnetic, char desensitize, Sip2Date date) {
    static LoanResult decode(String fixed) {
        return new LoanResult(
                fixed.charAt(0) == '1',
                FixedPart.yes(fixed, 1),
                fixed.charAt(2),
                fixed.charAt(3),
                FixedPart.date(fixed, 4));
    }

    public boolean desensitizes() {
        return desensitize == 'Y';
    }

    String text() {
        return FixedPart.oneOrZero(ok) + FixedPart.yesOrNo(renewed) + magnetic + desensitize + date.text();
    }
}

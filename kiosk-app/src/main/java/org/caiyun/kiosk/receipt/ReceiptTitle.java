package org.caiyun.kiosk.receipt;

/** A title as it stands on a receipt: in 《》, its own brackets changed to 〈〉, and a long one visibly shortened. */
public final class ReceiptTitle {
    /** As many characters as SIP2 systems send of a title. */
    static final int LONGEST = 60;

    private ReceiptTitle() {}

    public static String of(String title) {
        var inner = title.strip().replace('《', '〈').replace('》', '〉');
        if (inner.codePointCount(0, inner.length()) > LONGEST) {
            inner = inner.substring(0, inner.offsetByCodePoints(0, LONGEST)).stripTrailing() + "…";
        }
        return "《" + inner + "》";
    }
}

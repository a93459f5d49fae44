package org.caiyun.kiosk.remind;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Text that must fit into so many bytes. */
final class Utf8 {
    private static final String CUT = "…";

    private Utf8() {}

    /** The text, or its beginning with an ellipsis; never half a character. */
    static String cut(String text, int mostBytes) {
        if (text.getBytes(UTF_8).length <= mostBytes) {
            return text;
        }
        int left = mostBytes - CUT.getBytes(UTF_8).length;
        int end = 0;
        while (end < text.length()) {
            int next = end + Character.charCount(text.codePointAt(end));
            left -= text.substring(end, next).getBytes(UTF_8).length;
            if (left < 0) {
                break;
            }
            end = next;
        }
        return text.substring(0, end) + CUT;
    }
}

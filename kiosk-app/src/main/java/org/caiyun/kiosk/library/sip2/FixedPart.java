package org.caiyun.kiosk.library.sip2;

/** Pieces of the fixed part of a message; its length was checked against the layout before. */
final class FixedPart {
    private FixedPart() {}

    static boolean yes(String fixed, int at) {
        return fixed.charAt(at) == 'Y';
    }

    static String yesOrNo(boolean value) {
        return value ? "Y" : "N";
    }

    static String oneOrZero(boolean value) {
        return value ? "1" : "0";
    }

    /** A count in so many digits; one that does not fit is written as the largest that does. */
    static String count(int count, int digits) {
        String text = Integer.toString(Math.max(count, 0));
        return text.length() > digits ? "9".repeat(digits) : "0".repeat(digits - text.length()) + text;
    }

    static Sip2Date date(String fixed, int at) {
        return new Sip2Date(fixed.substring(at, at + Sip2Date.LENGTH));
    }

    /** The text cut or filled up with spaces to this width, without anything that would end the field or the frame. */
    static String width(String text, int width) {
        String clean = Sip2Text.leaving(text);
        return clean.length() >= width ? clean.substring(0, width) : clean + " ".repeat(width - clean.length());
    }
}

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

    static Sip2Date date(String fixed, int at) {
        return new Sip2Date(fixed.substring(at, at + Sip2Date.LENGTH));
    }

    /** The text cut or filled up with spaces to this width, without anything that would end the field or the frame. */
    static String width(String text, int width) {
        String clean = Sip2Text.leaving(text);
        return clean.length() >= width ? clean.substring(0, width) : clean + " ".repeat(width - clean.length());
    }
}

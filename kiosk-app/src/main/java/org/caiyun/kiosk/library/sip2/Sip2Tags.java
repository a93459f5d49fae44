package org.caiyun.kiosk.library.sip2;

import java.util.Arrays;

/** The tags that messages of the standard name, each as one text, so that reading a field need not make another. */
final class Sip2Tags {
    private static final int DIGITS = 36;
    private static final String[] KNOWN = new String[DIGITS * DIGITS];

    static {
        Arrays.fill(KNOWN, "");
        for (Sip2Layout layout : Sip2Layout.values()) {
            for (String tag : layout.tags()) {
                KNOWN[index(tag.charAt(0), tag.charAt(1))] = tag;
            }
        }
    }

    private Sip2Tags() {}

    static String of(char first, char second) {
        int index = index(first, second);
        String known = index < 0 ? "" : KNOWN[index];
        return known.isEmpty() ? String.valueOf(new char[] {first, second}) : known;
    }

    /** Negative where one is neither a digit nor a capital letter. */
    private static int index(char first, char second) {
        int high = digit(first);
        int low = digit(second);
        return high < 0 || low < 0 ? -1 : high * DIGITS + low;
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
    }
}

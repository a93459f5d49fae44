package org.caiyun.kiosk.library.sip2;

import org.caiyun.device.Bytes;

/**
 * Finds {@code AYnAZhhhh} at the end of a frame. A delimiter or blanks behind it, and lower-case digits, do not matter;
 * a checksum without a sequence number counts only where a field could begin, so that a title cannot be taken for one.
 */
record TailReader(VerifyMode mode) {
    private static final int CHECKSUM_LENGTH = 6;
    private static final int NUMBER_LENGTH = 3;

    /** What stands at the end; the fields end at character {@code bodyEnd}. */
    record Found(Sip2Tail tail, int bodyEnd) {}

    Found read(String text, Bytes frame) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) <= ' ' || text.charAt(end - 1) == '|')) {
            end--;
        }
        int sumAt = end - CHECKSUM_LENGTH;
        if (sumAt < 2 || !text.startsWith("AZ", sumAt) || !isHex(text, sumAt + 2, end)) {
            return new Found(new Sip2Tail.None(), text.length());
        }
        // everything from AZ on is ASCII: as many bytes as characters
        int summedBytes = frame.size() - (text.length() - sumAt) + 2;
        boolean good = matches(text, sumAt + 2, frame, summedBytes, Integer.parseInt(text, sumAt + 2, end, 16));
        int numberAt = sumAt - NUMBER_LENGTH;
        if (numberAt >= 2 && text.startsWith("AY", numberAt) && isDigit(text.charAt(sumAt - 1))) {
            return new Found(new Sip2Tail.Numbered(text.charAt(sumAt - 1) - '0', good), numberAt);
        }
        if (sumAt == 2 || text.charAt(sumAt - 1) == '|') {
            return new Found(new Sip2Tail.Unnumbered(good), sumAt);
        }
        return new Found(new Sip2Tail.None(), text.length());
    }

    private boolean matches(String text, int textEnd, Bytes frame, int bytesEnd, int checksum) {
        return switch (mode) {
            case OFF -> true;
            case STRICT -> Sip2Checksum.ofBytes(frame, bytesEnd) == checksum;
            case LENIENT ->
                Sip2Checksum.ofBytes(frame, bytesEnd) == checksum
                        || Sip2Checksum.ofCodePoints(text, textEnd) == checksum;
        };
    }

    private static boolean isHex(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) > 'f' || Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

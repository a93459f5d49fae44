package org.caiyun.kiosk.library.sip2;

import org.caiyun.device.Bytes;

/**
 * Finds {@code AYnAZhhhh} at the end of a frame. A delimiter or blanks behind it, and lower-case digits, do not matter;
 * a checksum without a sequence number counts only where a field could begin, so that a title cannot be taken for one.
 */
record TailReader(VerifyMode mode, ChecksumKind kind) {
    private static final int CHECKSUM_LENGTH = 6;
    private static final int NUMBER_LENGTH = 3;

    /** What stands at the end; the fields end at character {@code bodyEnd}. */
    record Found(Sip2Tail tail, int bodyEnd) {}

    private enum Sum {
        WRONG,
        RIGHT,
        /** And so the number beside it is nobody's. */
        RIGHT_FOR_DP2
    }

    Found read(String text, Bytes frame) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) <= ' ' || text.charAt(end - 1) == '|')) {
            end--;
        }
        int sumAt = end - CHECKSUM_LENGTH;
        if (sumAt < 2 || !text.startsWith("AZ", sumAt) || !isHex(text, sumAt + 2, end)) {
            return new Found(new Sip2Tail.None(), text.length());
        }
        int numberAt = sumAt - NUMBER_LENGTH;
        if (numberAt >= 2 && text.startsWith("AY", numberAt) && isDigit(text.charAt(sumAt - 1))) {
            int number = text.charAt(sumAt - 1) - '0';
            Sip2Tail tail = switch (check(text, numberAt, sumAt, frame)) {
                case WRONG -> new Sip2Tail.Numbered(number, false);
                case RIGHT -> new Sip2Tail.Numbered(number, true);
                case RIGHT_FOR_DP2 -> new Sip2Tail.Unnumbered(true);
            };
            return new Found(tail, numberAt);
        }
        if (sumAt == 2 || text.charAt(sumAt - 1) == '|') {
            boolean good = check(text, sumAt, sumAt, frame) != Sum.WRONG;
            return new Found(new Sip2Tail.Unnumbered(good), sumAt);
        }
        return new Found(new Sip2Tail.None(), text.length());
    }

    private Sum check(String text, int bodyEnd, int sumAt, Bytes frame) {
        int said = Integer.parseInt(text, sumAt + 2, sumAt + CHECKSUM_LENGTH, 16);
        return switch (mode) {
            case OFF -> Sum.RIGHT;
            case STRICT -> check(kind, said, text, bodyEnd, sumAt, frame);
            case LENIENT -> {
                // the site's own first: now and then two kinds come to the same sum
                Sum sum = check(kind, said, text, bodyEnd, sumAt, frame);
                for (ChecksumKind any : ChecksumKind.values()) {
                    sum = sum == Sum.WRONG ? check(any, said, text, bodyEnd, sumAt, frame) : sum;
                }
                yield sum;
            }
        };
    }

    private static Sum check(ChecksumKind kind, int said, String text, int bodyEnd, int sumAt, Bytes frame) {
        return switch (kind) {
            // everything from AZ on is ASCII: as many bytes as characters
            case BYTES -> sum(said, Sip2Checksum.ofBytes(frame, frame.size() - (text.length() - sumAt) + 2));
            case CODE_POINTS -> sum(said, Sip2Checksum.ofCodePoints(text, sumAt + 2));
            case DP2 -> said == Sip2Checksum.ofDp2(text, bodyEnd) ? Sum.RIGHT_FOR_DP2 : Sum.WRONG;
        };
    }

    private static Sum sum(int said, int added) {
        return said == added ? Sum.RIGHT : Sum.WRONG;
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

package org.caiyun.device.printer;

import java.nio.charset.StandardCharsets;

/** One piece of a receipt, top to bottom; a driver turns it into its printer's commands. */
public sealed interface PrintElement {
    enum Align {
        LEFT,
        CENTRE
    }

    enum Size {
        NORMAL,
        DOUBLE
    }

    /**
     * A line of text. Control characters are removed by the encoder; a line that is too long is wrapped at its width. A
     * character that the printer lacks prints as 〓, the typographer's mark for a missing sort.
     */
    record Text(String text, Align align, Size size, boolean bold) implements PrintElement {
        public static Text plain(String text) {
            return new Text(text, Align.LEFT, Size.NORMAL, false);
        }

        public static Text centred(String text) {
            return new Text(text, Align.CENTRE, Size.NORMAL, false);
        }

        /** This line where the printer has all its characters, else the other. */
        public TextOr orElse(Text instead) {
            return new TextOr(this, instead);
        }
    }

    /** {@code text} when the printer has every character of it, else {@code instead}: whole, or not at all. */
    record TextOr(Text text, Text instead) implements PrintElement {}

    /** A QR code; the payload is printable ASCII, because phones guess the charset of anything else. */
    record Qr(String payload) implements PrintElement {
        /** What version 40 holds in bytes at error correction M (ISO/IEC 18004, table 7). */
        public static final int LONGEST = 2331;

        public Qr {
            if (!isPayload(payload)) {
                throw new IllegalArgumentException(
                        "a QR payload is 1 to " + LONGEST + " printable ASCII characters: " + payload.length());
            }
        }

        public static boolean isPayload(String text) {
            return !text.isEmpty()
                    && text.length() <= LONGEST
                    && StandardCharsets.US_ASCII.newEncoder().canEncode(text)
                    && text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
        }
    }

    record Feed(int lines) implements PrintElement {
        public Feed {
            if (lines < 1 || lines > 255) {
                throw new IllegalArgumentException("a feed is 1 to 255 lines: " + lines);
            }
        }
    }

    record Rule() implements PrintElement {}

    /** Feed to the cutter and cut. */
    record Cut() implements PrintElement {}
}

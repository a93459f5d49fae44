package org.caiyun.device.printer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.caiyun.device.Bytes;

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
     *
     * @param hang narrow characters by which every line but the first is moved in
     */
    record Text(String text, Align align, Size size, boolean bold, int hang) implements PrintElement {
        public Text {
            if (hang < 0 || hang > 12) {
                throw new IllegalArgumentException("a line hangs by 0 to 12 columns: " + hang);
            }
        }

        public Text(String text, Align align, Size size, boolean bold) {
            this(text, align, size, bold, 0);
        }

        public static Text plain(String text) {
            return new Text(text, Align.LEFT, Size.NORMAL, false);
        }

        public static Text centred(String text) {
            return new Text(text, Align.CENTRE, Size.NORMAL, false);
        }

        public Text hanging(int columns) {
            return new Text(text, align, size, bold, columns);
        }

        public Text inBold() {
            return new Text(text, align, size, true, hang);
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

    /**
     * A black and white picture at the left edge, a dot for a dot.
     *
     * @param width in dots
     * @param height in dots
     * @param rows top to bottom, each {@code (width + 7) / 8} bytes, the leftmost dot in the highest bit, 1 = black
     */
    record Raster(int width, int height, Bytes rows) implements PrintElement {
        /** Wider than any receipt paper. */
        public static final int WIDEST = 2304;

        /** Half a metre at 203 dpi. */
        public static final int TALLEST = 4096;

        public Raster {
            if (width < 1 || width > WIDEST || height < 1 || height > TALLEST) {
                throw new IllegalArgumentException("a picture is 1 to " + WIDEST + " dots wide and 1 to " + TALLEST
                        + " dots high: " + width + " x " + height);
            }
            if (rows.size() != bytesOf(width) * height) {
                throw new IllegalArgumentException(
                        "expected " + bytesOf(width) * height + " bytes of dots: " + rows.size());
            }
        }

        /** White paper, to the dot; a {@link Feed} is as high as the printer's lines are. */
        public static Raster gap(int height) {
            return new Raster(8, height, Bytes.copyOf(new byte[height]));
        }

        public static Raster black(int width, int height) {
            var row = new byte[bytesOf(width)];
            Arrays.fill(row, (byte) 0xFF);
            row[row.length - 1] = (byte) (0xFF << (row.length * 8 - width));
            var rows = new byte[row.length * height];
            for (int y = 0; y < height; y++) {
                System.arraycopy(row, 0, rows, y * row.length, row.length);
            }
            return new Raster(width, height, Bytes.copyOf(rows));
        }

        public boolean isBlack(int x, int y) {
            return (rows.at(y * rowBytes() + x / 8) & (0x80 >> (x % 8))) != 0;
        }

        public int rowBytes() {
            return bytesOf(width);
        }

        private static int bytesOf(int width) {
            return (width + 7) / 8;
        }
    }

    record Feed(int lines) implements PrintElement {
        public Feed {
            if (lines < 1 || lines > 255) {
                throw new IllegalArgumentException("a feed is 1 to 255 lines: " + lines);
            }
        }
    }

    /** A fine line across the paper, with a little white above and below. */
    record Rule() implements PrintElement {}

    /** Feed to the cutter and cut. */
    record Cut() implements PrintElement {}
}

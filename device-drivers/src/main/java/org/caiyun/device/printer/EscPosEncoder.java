package org.caiyun.device.printer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.printer.PrintElement.Align;
import org.caiyun.device.printer.PrintElement.Raster;
import org.caiyun.device.printer.PrintElement.Size;
import org.caiyun.device.printer.PrintElement.Text;

/**
 * From a receipt to ESC/POS bytes (Epson ESC/POS command reference); it knows paper and characters, no line and no
 * status.
 *
 * <pre>
 * 1B 40  1C 26             ESC @, FS &amp;   first, once
 * 1B 61 n                  ESC a         0 left, 1 centre
 * 1B 45 n                  ESC E         bold off, on
 * 1D 21 n                  GS !          00 normal, 11 double width and height
 * 0A                       LF            ends each line
 * 1D 76 30 ..              GS v 0        picture, see RasterBands
 * 1B 64 n                  ESC d         feed n lines
 * 1D 28 6B pL pH 31 fn ..  GS ( k        QR: 41 model, 43 dots a module, 45 error correction, 50 store, 51 print
 * 1D 56 42 00              GS V 66       feed to the cutter and cut
 * </pre>
 *
 * Text is GB18030, one or two bytes a character; its trail bytes are never below 40, so that no text byte is a command.
 */
public final class EscPosEncoder {
    private static final int RULE_ABOVE = 8;
    private static final int RULE_THICK = 2;
    private static final int RULE_BELOW = 12;
    /** Larger payloads need so many modules that six dots each would be wider than 80 mm paper. */
    private static final int LARGE_QR = 560;

    private final PaperProfile paper;

    public EscPosEncoder(PaperProfile paper) {
        this.paper = paper;
    }

    /** The whole job, beginning with ESC @ and FS &amp;. */
    public Bytes encode(List<PrintElement> receipt) {
        return EscPos.INITIALISE.plus(body(receipt));
    }

    /** The job for a printer that has just been initialised. */
    Bytes body(List<PrintElement> receipt) {
        var job = new Job();
        receipt.forEach(job::add);
        return Bytes.copyOf(job.out.toByteArray());
    }

    /** Bytes so far, and the style that the printer is in. */
    private final class Job {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private Align align = Align.LEFT;
        private Size size = Size.NORMAL;
        private boolean bold;

        void add(PrintElement element) {
            switch (element) {
                case Text text -> text(text);
                case PrintElement.TextOr(Text text, Text instead) -> text(paper.prints(text) ? text : instead);
                case PrintElement.Qr qr -> qr(qr.payload());
                case PrintElement.Feed feed -> write(0x1B, 0x64, feed.lines());
                case Raster picture -> picture(picture);
                case PrintElement.Rule _ -> rule();
                case PrintElement.Cut _ -> {
                    style(Align.LEFT, Size.NORMAL, false);
                    out.writeBytes(EscPos.FEED_AND_CUT.toArray());
                }
            }
        }

        private void text(Text text) {
            style(text.align(), text.size(), text.bold());
            int columns = switch (text.size()) {
                case NORMAL -> paper.columns();
                case DOUBLE -> paper.columns() / 2;
            };
            var printable = PrintableText.of(text.text(), paper.characters());
            for (String line : LineWrap.wrap(printable, columns, text.hang())) {
                out.writeBytes(CharacterTable.codes(line));
                out.write('\n');
            }
        }

        private void style(Align newAlign, Size newSize, boolean newBold) {
            if (newAlign != align) {
                align = newAlign;
                write(0x1B, 0x61, align == Align.CENTRE ? 1 : 0);
            }
            if (newSize != size) {
                size = newSize;
                write(0x1D, 0x21, size == Size.DOUBLE ? 0x11 : 0x00);
            }
            if (newBold != bold) {
                bold = newBold;
                write(0x1B, 0x45, bold ? 1 : 0);
            }
        }

        private void picture(Raster picture) {
            if (picture.width() > paper.dots()) {
                throw new IllegalArgumentException("wider than the paper: " + picture.width());
            }
            style(Align.LEFT, size, bold);
            RasterBands.write(picture, out);
        }

        /** The white above and below is narrow, to spare slow lines. */
        private void rule() {
            picture(Raster.gap(RULE_ABOVE));
            picture(Raster.black(paper.dots(), RULE_THICK));
            picture(Raster.gap(RULE_BELOW));
        }

        private void qr(String payload) {
            style(Align.CENTRE, Size.NORMAL, false);
            var data = payload.getBytes(StandardCharsets.US_ASCII);
            int stored = data.length + 3;
            write(0x1D, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x32, 0x00);
            write(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x43, data.length > LARGE_QR ? 3 : 6);
            write(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x45, 0x31);
            write(0x1D, 0x28, 0x6B, stored & 0xFF, stored >> 8, 0x31, 0x50, 0x30);
            out.writeBytes(data);
            write(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30);
        }

        private void write(int... bytes) {
            for (int b : bytes) {
                out.write(b);
            }
        }
    }
}

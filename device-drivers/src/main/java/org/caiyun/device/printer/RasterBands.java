package org.caiyun.device.printer;

import java.io.ByteArrayOutputStream;
import org.caiyun.device.printer.PrintElement.Raster;

/**
 * From a picture to raster commands (Epson ESC/POS command reference, GS v 0). A tall picture goes as several bands,
 * one behind the other without a gap.
 *
 * <pre>
 * 1D 76 30 00 xL xH yL yH    GS v 0   x bytes a row, y rows, then x times y bytes
 * </pre>
 *
 * Many printers act on real time commands even inside a picture (DLE EOT 10 04 01-04, DLE ENQ 10 05 01-02, DLE DC4 10
 * 14). Such a sequence is broken by making one dot of its 10 a dot wider, which nobody sees.
 */
final class RasterBands {
    static final int BAND = 256;

    private static final int DLE = 0x10;
    private static final int EOT = 0x04;
    private static final int ENQ = 0x05;
    private static final int DC4 = 0x14;
    /** The dot of a 10 and its neighbour on the right, or on the left where the picture ends. */
    private static final int WIDER = 0x18;

    private static final int WIDER_LEFT = 0x30;
    private static final int HEADER = 8;

    private final Raster picture;

    private RasterBands(Raster picture) {
        this.picture = picture;
    }

    static void write(Raster picture, ByteArrayOutputStream out) {
        new RasterBands(picture).writeTo(out);
    }

    private void writeTo(ByteArrayOutputStream out) {
        for (int from = 0; from < picture.height(); from += BAND) {
            out.writeBytes(band(from, Math.min(BAND, picture.height() - from)));
        }
    }

    private byte[] band(int from, int rows) {
        int x = picture.rowBytes();
        var dots = picture.rows().slice(from * x, (from + rows) * x).toArray();
        var band = new byte[HEADER + dots.length];
        int[] header = {0x1D, 0x76, 0x30, 0x00, x & 0xFF, x >> 8, rows & 0xFF, rows >> 8};
        for (int i = 0; i < HEADER; i++) {
            band[i] = (byte) header[i];
        }
        System.arraycopy(dots, 0, band, HEADER, dots.length);
        // the header holds no DLE that the dots could complete: behind xL comes xH below 2, behind yL yH below 2
        for (int i = HEADER; i < band.length; i++) {
            if (band[i] == DLE && isRealTime(band, i)) {
                band[i] = (byte) (isLastDot(i - HEADER) ? WIDER_LEFT : WIDER);
            }
        }
        return band;
    }

    /** What would stand behind the band is unknown here, so that an unfinished sequence at its end counts, too. */
    private static boolean isRealTime(byte[] band, int at) {
        if (at + 1 == band.length) {
            return true;
        }
        int last = at + 2 < band.length ? band[at + 2] & 0xFF : 1;
        return switch (band[at + 1]) {
            case EOT -> last >= 1 && last <= 4;
            case ENQ -> last == 1 || last == 2;
            case DC4 -> true;
            default -> false;
        };
    }

    /** True when the dot on the right of a 10 would be outside the picture. */
    private boolean isLastDot(int index) {
        int left = index % picture.rowBytes() * 8;
        return left + 4 >= picture.width();
    }
}

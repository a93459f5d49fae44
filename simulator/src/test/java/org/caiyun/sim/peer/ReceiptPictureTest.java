package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.caiyun.device.Bytes;
import org.junit.jupiter.api.Test;

/** The picture of a receipt from bytes written here, dot for dot where the manual says where dots go. */
final class ReceiptPictureTest {
    private static final String BEGIN = "1B40 1C26";

    @Test
    void aRasterIsPrintedDotForDot() {
        var print = print("1D763000 0200 0300 8001 FF00 0180");

        assertThat(print.getWidth()).isEqualTo(576);
        assertThat(print.getHeight()).isEqualTo(3);
        assertThat(row(print, 0)).isEqualTo("#..............#");
        assertThat(row(print, 1)).isEqualTo("########........");
        assertThat(row(print, 2)).isEqualTo(".......##.......");
    }

    @Test
    void bandsFollowEachOtherWithoutAGap() {
        var print = print("1D763000 0100 0200 FF00" + "1D763000 0100 0100 FF");

        assertThat(print.getHeight()).isEqualTo(3);
        assertThat(row(print, 2)).startsWith("########.");
    }

    @Test
    void aLineIsTwentyFourDotsHighAndThirtyApart() {
        var print = print(text("归") + "0A" + text("归") + "0A");

        assertThat(print.getHeight()).isEqualTo(60);
        assertThat(ink(print, 0, 24, 0, 24)).isGreaterThan(60);
        assertThat(ink(print, 0, 576, 24, 30)).isZero();
        assertThat(ink(print, 24, 576, 0, 30)).isZero();
    }

    @Test
    void centredDoubleTextStandsInTheMiddle() {
        var print = print("1B6101 1D2111" + text("归还") + "0A");

        assertThat(print.getHeight()).isEqualTo(48);
        assertThat(ink(print, 0, 240, 0, 48)).isZero();
        assertThat(ink(print, 240, 336, 0, 48)).isGreaterThan(400);
        assertThat(ink(print, 336, 576, 0, 48)).isZero();
    }

    @Test
    void boldHasMoreInk() {
        assertThat(ink(print("1B4501" + text("归") + "0A"), 0, 30, 0, 24))
                .isGreaterThan(ink(print(text("归") + "0A"), 0, 30, 0, 24));
    }

    @Test
    void aLongLineGoesOnBelow() {
        assertThat(print(text("归".repeat(25)) + "0A").getHeight()).isEqualTo(60);
    }

    @Test
    void theQrCodeCanBeRead() throws ReaderException {
        var print = print("1B6101 1D286B 0400 3141 3200 1D286B 0300 3143 06 1D286B 0300 3145 31"
                + "1D286B 1000 315030" + hex("NM-01/7F3A/42", StandardCharsets.US_ASCII)
                + "1D286B 0300 3151 30");

        assertThat(read(print)).isEqualTo("NM-01/7F3A/42");
    }

    @Test
    void thePngIsThePaperWithItsMarginsAndNothingAroundIt() throws IOException {
        var picture = ReceiptPicture.of(Bytes.ofHex(BEGIN + text("归") + "0A 1D564200"));

        var png = ImageIO.read(new ByteArrayInputStream(picture.png().toArray()));

        assertThat(png.getWidth()).isEqualTo(640);
        assertThat(png.getRGB(320, png.getHeight() / 2) >>> 24).isEqualTo(0xFF);
        assertThat(png.getRGB(0, 0) >>> 24).isZero();
    }

    @Test
    void commandsOfNoReceiptDoNotStopIt() {
        assertThat(print("07 1D286B 0300 3151 30" + text("归") + "0A").getHeight())
                .isEqualTo(30);
    }

    private static BufferedImage print(String hex) {
        return ReceiptPicture.of(Bytes.ofHex(BEGIN + hex)).print();
    }

    private static String text(String chinese) {
        return hex(chinese, Charset.forName("GB18030"));
    }

    private static String hex(String text, Charset charset) {
        return Bytes.ofText(text, charset).hex();
    }

    private static String row(BufferedImage print, int y) {
        var row = new StringBuilder();
        for (int x = 0; x < 16; x++) {
            row.append(print.getRaster().getSample(x, y, 0) == 0 ? '#' : '.');
        }
        return row.toString();
    }

    private static int ink(BufferedImage print, int left, int right, int top, int bottom) {
        int ink = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                ink += print.getRaster().getSample(x, y, 0) == 0 ? 1 : 0;
            }
        }
        return ink;
    }

    private static String read(BufferedImage print) throws ReaderException {
        int margin = 40;
        int width = print.getWidth();
        int height = print.getHeight() + 2 * margin;
        var greys = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean inside = y >= margin && y < height - margin;
                boolean black = inside && print.getRaster().getSample(x, y - margin, 0) == 0;
                greys[y * width + x] = (byte) (black ? 0 : 255);
            }
        }
        var source = new PlanarYUVLuminanceSource(greys, width, height, 0, 0, width, height, false);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new GlobalHistogramBinarizer(source)))
                .getText();
    }
}

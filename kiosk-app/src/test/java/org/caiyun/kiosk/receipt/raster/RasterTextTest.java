package org.caiyun.kiosk.receipt.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.caiyun.device.printer.PrintElement.Align;
import org.caiyun.device.printer.PrintElement.Raster;
import org.caiyun.device.printer.PrintElement.Size;
import org.caiyun.device.printer.PrintElement.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of text; Debian's fonts-noto-cjk must be installed. */
final class RasterTextTest {
    private final RasterText raster = new RasterText(576);

    @Test
    void aLineHasThePrintersGridAndItsLeading() {
        assertThat(raster.line(Text.plain("㙍")).height()).isEqualTo(30);
        assertThat(raster.line(new Text("㙍", Align.LEFT, Size.DOUBLE, false)).height())
                .isEqualTo(54);
    }

    @Test
    void aLongLineIsBrokenAndTheFurtherLinesHang() {
        var picture = raster.line(Text.plain("㙍".repeat(25)).hanging(3));

        assertThat(picture.height()).isEqualTo(60);
        assertThat(firstInk(picture, 0, 30)).isLessThan(6);
        assertThat(firstInk(picture, 30, 60)).isBetween(36, 42);
    }

    @Test
    void centredTextStandsInTheMiddle() {
        var picture = raster.line(Text.centred("㙍"));

        assertThat(firstInk(picture, 0, 30)).isBetween(276, 282);
        assertThat(lastInk(picture, 0, 30)).isBetween(292, 300);
    }

    @Test
    void mongolianInALineMakesItAsTallAsItsColumns() {
        var picture = raster.line(Text.plain("1. ᠮᠣᠩᠭᠣᠯ"));

        assertThat(picture.height()).isBetween(90, 140);
    }

    /** Letters that join run on without a gap; the same letters apart would leave white rows between them. */
    @Test
    void theLettersOfAMongolianWordHangTogether() {
        var picture = raster.columns(List.of(Text.plain("ᠮᠣᠩᠭᠣᠯ"))).getFirst();

        var rows = IntStream.range(0, picture.height())
                .filter(y -> IntStream.range(0, picture.width()).anyMatch(x -> picture.isBlack(x, y)))
                .toArray();

        assertThat(rows[rows.length - 1] - rows[0]).isEqualTo(rows.length - 1);
        assertThat(rows.length).isBetween(88, 98); // 3.16 sizes of 30 dots, as the font's own widths add up
    }

    @Test
    void columnsRunFromLeftToRight() {
        var one = raster.columns(List.of(Text.plain("ᠮᠣᠩᠭᠣᠯ"))).getFirst();

        var two =
                raster.columns(List.of(Text.plain("ᠮᠣᠩᠭᠣᠯ"), Text.plain("ᠴᠠᠭ"))).getFirst();

        assertThat(two.width()).isGreaterThan(one.width());
        for (int y = 0; y < one.height(); y++) {
            for (int x = 0; x < one.width(); x++) {
                assertThat(two.isBlack(x, y)).isEqualTo(one.isBlack(x, y));
            }
        }
    }

    @Test
    void noPictureIsWiderThanThePaperAndItemsAreNotTornApart() {
        var items = IntStream.rangeClosed(1, 40)
                .boxed()
                .<Text>mapMulti((i, sink) -> {
                    sink.accept(Text.plain(i + ". 《三体》").hanging(3));
                    sink.accept(Text.plain("   ᠪᠤᠴᠠᠭᠠᠪᠠ"));
                })
                .toList();

        var bands = raster.columns(items);

        assertThat(bands).hasSizeBetween(2, 20);
        assertThat(bands).allMatch(band -> band.width() <= 576 && band.height() <= 602);
        // a band that began with a result would have nothing in its first rows
        assertThat(bands).allMatch(band -> firstInk(band, 0, 28) < 40);
    }

    @ParameterizedTest
    @CsvSource({"龘, true", "𠮷, true", "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ, true", "ᠦᠷ᠎ᠡ ᠳ᠋ᠤ, true", "\uE264, false", "𝄞, false"})
    void knowsWhatItCanDraw(String text, boolean expected) {
        assertThat(raster.draws(text)).isEqualTo(expected);
    }

    @Test
    void aCharacterThatNoFontHasIsAMarkAndNotAnEmptyBox() {
        var picture = raster.line(Text.plain("𝄞"));

        // two thick bars and white between them
        assertThat(picture.isBlack(12, 7)).isTrue();
        assertThat(picture.isBlack(12, 16)).isTrue();
        assertThat(picture.isBlack(12, 12)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u001B@", "\u202E", "\uD842", "ᠮ\u180E", "\u200D\u200D", "1234567890123456789012345"})
    void drawsWhateverComes(String text) {
        assertThat(raster.line(Text.plain(text)).height()).isPositive();
        assertThat(raster.columns(List.of(Text.plain(text)))).isNotEmpty();
    }

    private static int firstInk(Raster picture, int from, int to) {
        return IntStream.range(0, picture.width())
                .filter(x -> hasInk(picture, x, from, to))
                .findFirst()
                .orElse(-1);
    }

    private static int lastInk(Raster picture, int from, int to) {
        return IntStream.range(0, picture.width())
                .filter(x -> hasInk(picture, x, from, to))
                .max()
                .orElse(-1);
    }

    private static boolean hasInk(Raster picture, int x, int from, int to) {
        return IntStream.range(from, Math.min(to, picture.height())).anyMatch(y -> picture.isBlack(x, y));
    }
}

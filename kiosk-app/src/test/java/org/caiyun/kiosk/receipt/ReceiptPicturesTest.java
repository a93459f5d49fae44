package org.caiyun.kiosk.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.caiyun.device.printer.CharacterTable;
import org.caiyun.device.printer.PaperProfile;
import org.caiyun.device.printer.PrintElement;
import org.caiyun.device.printer.PrintElement.Cut;
import org.caiyun.device.printer.PrintElement.Raster;
import org.caiyun.device.printer.PrintElement.Rule;
import org.caiyun.device.printer.PrintElement.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lines become pictures. */
final class ReceiptPicturesTest {
    private static final Text INSTEAD = Text.plain("1. 《〓》");

    private final ReceiptPictures pictures = new ReceiptPictures(PaperProfile.MM80);

    @Test
    void whatThePrinterHasStaysText() {
        var receipt = List.<PrintElement>of(Text.plain("三体"), new Rule(), new Cut());

        assertThat(pictures.where(receipt, false)).isEqualTo(receipt);
    }

    @Test
    void aLineWithARareCharacterBecomesAPictureAsWideAsThePaper() {
        var drawn = pictures.where(List.of(Text.plain("𠮷").orElse(INSTEAD)), false);

        assertThat(drawn).singleElement().isInstanceOfSatisfying(Raster.class, picture -> {
            assertThat(picture.width()).isEqualTo(576);
            assertThat(picture.height()).isEqualTo(30);
        });
    }

    @Test
    void aTitleThatNoFontHasPrintsItsOtherLine() {
        // Menksoft's private codes, and a musical sign
        assertThat(pictures.where(List.of(Text.plain("\uE264").orElse(INSTEAD)), false))
                .containsExactly(INSTEAD);
        assertThat(pictures.where(List.of(Text.plain("𝄞").orElse(INSTEAD)), false))
                .containsExactly(INSTEAD);
    }

    @Test
    void aSmallerTableMakesMorePictures() {
        var small = new ReceiptPictures(new PaperProfile(32, CharacterTable.GB2312));

        var drawn = small.where(List.of(Text.plain("還書")), false);

        assertThat(drawn)
                .singleElement()
                .isInstanceOfSatisfying(
                        Raster.class, picture -> assertThat(picture.width()).isEqualTo(384));
    }

    @Test
    void inColumnsOnlyTheFirstLineIsText() {
        var receipt = List.<PrintElement>of(
                Text.centred("NM-01/7F3A/42"),
                Text.plain("馆"),
                Text.plain("ᠨᠣᠮ"),
                new Rule(),
                Text.plain("ᠴᠠᠭ"),
                new Cut());

        var drawn = pictures.where(receipt, true);

        assertThat(drawn).hasSize(7);
        assertThat(drawn.getFirst()).isEqualTo(receipt.getFirst());
        assertThat(drawn.get(1)).isInstanceOf(Raster.class);
        assertThat(drawn.get(3)).isEqualTo(new Rule());
        assertThat(drawn.getLast()).isEqualTo(new Cut());
    }

    @Test
    void theSameReceiptGivesTheSamePictures() {
        var receipt = List.<PrintElement>of(Text.plain("NM"), Text.plain("ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ 12"), new Cut());

        assertThat(pictures.where(receipt, true)).isEqualTo(pictures.where(receipt, true));
    }

    /** Fonts take time that a start does not have. */
    @ParameterizedTest
    @CsvSource({"三体, false", "𠮷野家, true"})
    void drawingIsLoadedOnlyWhenALineNeedsIt(String title, boolean expected) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xlog:class+load",
                        "-Djava.awt.headless=true",
                        "-Dsun.jnu.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlainReceiptMain.class.getName(),
                        title)
                .redirectErrorStream(true)
                .start();

        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(output).contains("elements=");
        assertThat(output.contains(" java.awt.Font ")).isEqualTo(expected);
    }
}

package org.caiyun.sim.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pictures come out the same twice, and show what other eyes see. */
@ExtendWith(Browsers.class)
final class PicturesTest {
    private static final String RED_AND_GREEN = """
            <!doctype html><style>body { margin: 0 } i { display: block; height: 960px }</style>
            <i style="background:#d00"></i><i style="background:#7a7a00"></i>
            """;

    private Page page;

    @BeforeEach
    void open(Browser browser) {
        page = Glass.PORTRAIT.open(browser);
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void theSamePageIsTheSamePicture() {
        page.setContent(Resources.text("/look/good.html"));

        var one = Pictures.take(page, "test/one");
        var other = Pictures.take(page, "test/other");

        assertThat(Pictures.differing(one, other)).isZero();
    }

    @Test
    void aChangeIsCountedInPixels() {
        page.setContent("<!doctype html><body style='margin:0'>");
        var before = Pictures.take(page, "test/before");
        page.setContent(
                "<!doctype html><body style='margin:0'><p style='margin:0;width:30px;height:20px;background:#000'>");
        var after = Pictures.take(page, "test/after");

        assertThat(Pictures.differing(before, after)).isEqualTo(30 * 20);
    }

    @Test
    void picturesOfAnotherChromiumAreNotCompared(Browser browser, @TempDir Path folder) throws IOException {
        page.setContent(RED_AND_GREEN);
        var picture = Pictures.take(page, "test/recorded");

        assertThat(Pictures.comparable(browser, folder)).isFalse();
        Pictures.record(browser, folder, picture);
        assertThat(Pictures.comparable(browser, folder)).isTrue();
        assertThat(Pictures.differing(folder.resolve("recorded.png"), picture)).isZero();
        Files.writeString(folder.resolve("chromium.txt"), "120\n");
        assertThat(Pictures.comparable(browser, folder)).isFalse();
    }

    @Test
    void eyesWithoutColoursSeeGrey() throws IOException {
        page.setContent(RED_AND_GREEN);
        var seen = new AtomicReference<Path>();

        Eyes.NO_COLOURS.look(page, () -> seen.set(Pictures.take(page, "test/no-colours")));
        var back = Pictures.take(page, "test/all-colours");

        assertThat(ImageIO.read(seen.get().toFile()).getRGB(500, 500) & 0xFFFFFF)
                .satisfies(rgb -> {
                    assertThat(rgb >> 16).isEqualTo(rgb >> 8 & 0xFF).isEqualTo(rgb & 0xFF);
                });
        assertThat(ImageIO.read(back.toFile()).getRGB(500, 500) & 0xFFFFFF).isEqualTo(0xDD0000);
    }

    @Test
    void eyesWithoutGreenSeeRedAndOliveAlike() throws IOException {
        page.setContent(RED_AND_GREEN);
        var seen = new AtomicReference<Path>();

        Eyes.NO_GREEN.look(page, () -> seen.set(Pictures.take(page, "test/no-green")));

        var picture = ImageIO.read(seen.get().toFile());
        assertThat(Math.abs((picture.getRGB(500, 500) >> 16 & 0xFF) - (picture.getRGB(500, 1500) >> 16 & 0xFF)))
                .isLessThan(40);
    }
}

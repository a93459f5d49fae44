package org.caiyun.sim.look;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Pictures of pages in target/pictures, for people to look at, and how far two of them differ. */
public final class Pictures {
    private static final Path FOLDER = Path.of("target", "pictures");

    /** Which Chromium drew the recorded pictures beside it. */
    private static final String DRAWN_BY = "chromium.txt";

    private Pictures() {}

    /** Waits for fonts, stops what moves, hides the caret, and writes target/pictures/NAME.png. */
    public static Path take(Page page, String name) {
        var file = FOLDER.resolve(name + ".png");
        page.evaluate("() => document.fonts.ready.then(() => true)");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file)
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setCaret(ScreenshotCaret.HIDE));
        return file;
    }

    /** Keeps pictures for later comparison, with the browser that drew them. */
    static void record(Browser browser, Path folder, Path... pictures) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(DRAWN_BY), major(browser) + "\n");
            for (var picture : pictures) {
                Files.write(folder.resolve(picture.getFileName()), Files.readAllBytes(picture));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether pictures of this folder can be compared: another Chromium draws letters a little differently. */
    static boolean comparable(Browser browser, Path folder) {
        try {
            var drawnBy = folder.resolve(DRAWN_BY);
            return Files.exists(drawnBy) && Files.readString(drawnBy).strip().equals(major(browser));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many pixels differ; all of them where the sizes differ. */
    static long differing(Path one, Path other) {
        var a = read(one);
        var b = read(other);
        if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
            return Math.max((long) a.getWidth() * a.getHeight(), (long) b.getWidth() * b.getHeight());
        }
        long differing = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                if (a.getRGB(x, y) != b.getRGB(x, y)) {
                    differing++;
                }
            }
        }
        return differing;
    }

    private static String major(Browser browser) {
        return browser.version().split("\\.", 2)[0];
    }

    private static BufferedImage read(Path file) {
        try {
            return ImageIO.read(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}

package org.caiyun.sim.look;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a test the machine's own Chromium: one for all test classes of the JVM, closed when the last has ended.
 *
 * <p>Thread rule: Playwright answers the thread that made it, so tests that look run on JUnit's main thread.
 */
public final class Browsers implements ParameterResolver {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** What makes the same page the same picture on every machine with the same fonts. */
    private static final List<String> FLAGS = List.of(
            "--font-render-hinting=none",
            "--disable-lcd-text",
            "--force-color-profile=srgb",
            "--hide-scrollbars",
            "--autoplay-policy=no-user-gesture-required");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(Browsers.class))
                .computeIfAbsent(Chromium.class, _ -> open(), Chromium.class)
                .browser();
    }

    private static Chromium open() {
        var environment = new HashMap<>(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        node().ifPresent(node -> environment.put("PLAYWRIGHT_NODEJS_PATH", node));
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(FLAGS)
                        // root may not have one, and a container often cannot; the tests open our own pages only
                        .setChromiumSandbox(false));
        return new Chromium(playwright, browser);
    }

    /** The launcher names one that is new enough, or has Maven bring Playwright's own, which then needs no name. */
    private static Optional<String> node() {
        if (Playwright.class.getResource("/driver/linux/node") != null) {
            return Optional.empty();
        }
        return Optional.ofNullable(System.getenv("PLAYWRIGHT_NODEJS_PATH"))
                .or(() -> onPath("node").map(Path::toString));
    }

    private static Path chromium() {
        return NAMES.stream()
                .flatMap(name -> onPath(name).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no browser to look through: ./kiosk test installs it, or install the package chromium"));
    }

    private static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}

package org.caiyun.sim.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.text.Texts;
import org.caiyun.sim.look.Complaints;

/** What a person does at the bench's page, with the patron's screen in its frame. */
final class BenchPage implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 8_000;

    private final Page page;
    private final Complaints complaints;

    private BenchPage(Page page) {
        this.page = page;
        complaints = Complaints.of(page);
        page.setDefaultTimeout(PATIENCE_MILLIS);
    }

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    static BenchPage open(Browser browser, OpenBench bench) {
        return open(browser, bench, 1440, 900);
    }

    static BenchPage open(Browser browser, OpenBench bench, int width, int height) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(true)
                .setAcceptDownloads(true)
                .setPermissions(List.of("clipboard-read", "clipboard-write"))
                .setReducedMotion(ReducedMotion.REDUCE));
        var opened = new BenchPage(context.newPage());
        opened.page.navigate(bench.address());
        opened.page.locator("[role=option]").first().waitFor();
        return opened;
    }

    /** Another window of the same browser. */
    BenchPage another() {
        var opened = new BenchPage(page.context().newPage());
        opened.page.navigate(page.url());
        opened.page.locator("[role=option]").first().waitFor();
        return opened;
    }

    Page page() {
        return page;
    }

    Locator at(String selector) {
        return page.locator(selector);
    }

    /** The elements of this kind that say this. */
    Locator at(String selector, String text) {
        return page.locator(selector, new Page.LocatorOptions().setHasText(text))
                .first();
    }

    Locator book(String id) {
        return page.locator("#book-" + id);
    }

    /** The patron's screen. */
    FrameLocator patron() {
        return page.frameLocator(".patron iframe");
    }

    /** The key of the patron's screen that means this, for instance {@code "do":"done"}. */
    Locator key(String intent) {
        return patron().locator("[data-intent*='" + intent + "']").first();
    }

    void speed(int times) {
        at(".speed select").first().selectOption(Integer.toString(times));
    }

    /** Taps this key of the patron's screen. */
    void tap(String intent) {
        awaitNextTap();
        key(intent).tap();
    }

    /** The screen takes a second tap at once for the same; nobody but a test is so quick. */
    void awaitNextTap() {
        patron().locator("html").evaluate("""
                page => new Promise(done => {
                  for (const type of page.lastPress === undefined ? ['pointerup', 'keydown'] : []) {
                    window.addEventListener(type, () => { page.lastPress = performance.now(); }, true);
                  }
                  page.lastPress ??= -Infinity;
                  const look = () => performance.now() - page.lastPress > 310 ? done() : requestAnimationFrame(look);
                  look();
                })
                """);
    }

    void awaitTitle(Language language, String key) {
        PlaywrightAssertions.assertThat(patron().locator("h1"))
                .hasText(Texts.of(language).text(key));
    }

    void press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    List<String> complaints() {
        return complaints.heard();
    }

    @Override
    public void close() {
        page.context().close();
    }
}

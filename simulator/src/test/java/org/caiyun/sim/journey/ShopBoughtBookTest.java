package org.caiyun.sim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import org.caiyun.kiosk.text.Language;
import org.caiyun.sim.look.Browsers;
import org.caiyun.sim.panel.Mode;
import org.caiyun.sim.world.Place;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A book from a shop, from its first return over the cataloguer's desk to its second. */
@ExtendWith(Browsers.class)
final class ShopBoughtBookTest {
    private static final String BOOK = "a11";
    private static final double AT_ONCE_MILLIS = 2_000;
    private static final double PATIENCE_MILLIS = 20_000;

    @ParameterizedTest
    @EnumSource
    void comesHomeTwice(Mode mode, Browser browser) {
        var bench = OpenBench.in(mode);
        try (bench;
                var page = BenchPage.open(browser, bench)) {
            page.awaitTitle(Language.ZH_CN, "attract.title");
            Page desk = page.page().context().newPage();
            desk.navigate(URI.create(bench.address()).resolve("/cataloguer/").toString());
            assertThat(desk.locator(".empty")).isVisible();

            Hand.ENTER.insert(page, BOOK);
            liesIn(page, "bin 5");
            assertThat(desk.locator("#task-1"))
                    .containsText("额尔古纳河右岸", new LocatorAssertions.ContainsTextOptions().setTimeout(AT_ONCE_MILLIS));
            assertThat(desk.locator("#task-1 .lacks")).hasCount(4);
            catalogue(desk);

            page.press("d");
            page.at("button[aria-label='Empty bin 5']").click();
            page.book(BOOK).click();
            page.at(".inspector .key", "Lend again").click();
            assertThat(page.at(".inspector .key", "Lend again")).hasCount(0);
            Hand.ENTER.insert(page, BOOK);
            liesIn(page, "bin 1");
            assertThat(page.complaints()).isEmpty();
        }
        assertThat(bench.stage().site().world().placeOf(BOOK)).isEqualTo(new Place.InBin(1));
        assertThat(bench.stage().site().platform().view().path("tasks")).hasSize(1);
    }

    private static void liesIn(BenchPage page, String bin) {
        assertThat(page.book(BOOK).locator(".where"))
                .hasText(bin, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS));
    }

    private static void catalogue(Page desk) {
        desk.locator("#task-1 .open").click();
        int groups = desk.locator(".group").count();
        for (int i = 0; i < groups; i++) {
            with(desk, ".group:not(.done) button", "填入示例").click();
            with(desk, ".group:not(.done) button", "完成本组").click();
            assertThat(desk.locator(".group.done")).hasCount(i + 1);
        }
        with(desk, ".actions button", "全部完成").click();
        assertThat(desk.locator(".sheet .state-completed")).isVisible();
    }

    private static Locator with(Page desk, String selector, String text) {
        return desk.locator(selector, new Page.LocatorOptions().setHasText(text))
                .first();
    }
}

package org.caiyun.sim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.Locale;
import org.caiyun.kiosk.text.Language;
import org.caiyun.sim.look.Browsers;
import org.caiyun.sim.panel.Mode;
import org.caiyun.sim.stage.Stage;
import org.caiyun.sim.world.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who sees the bench for the first time returns a book, and has a receipt. */
@ExtendWith(Browsers.class)
final class ReturnABookTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String BOOK = "b02";
    private static final String BARCODE = "31500100000012";
    private static final String TITLE = "三体";

    @ParameterizedTest(name = "{0} in {1}, receipt {2}")
    @CsvSource({
        "DRAG, ZH_CN, PRINTED",
        "DRAG, EN, CODE",
        "DRAG, MN_MONG_CN, DRAWN",
        "SLOT, ZH_CN, CODE",
        "BUTTON, EN, PRINTED",
        "DOUBLE_CLICK, MN_MONG_CN, CODE"
    })
    void byPointerAndTap(Hand hand, Language language, Ending ending, Browser browser) {
        var bench = OpenBench.in(Mode.STEPPED);
        try (bench;
                var page = BenchPage.open(browser, bench)) {
            page.awaitTitle(Language.ZH_CN, "attract.title");
            page.speed(5);
            page.tap('"' + language.tag() + '"');
            page.awaitTitle(language, "attract.title");

            hand.insert(page, BOOK);

            page.awaitTitle(language, "return.ok");
            page.speed(1);
            page.tap("\"do\":\"done\"");
            page.awaitTitle(language, "receipt.ask");
            page.tap(ending.intent);
            ending.isSeen(page, language);
            assertThat(page.complaints()).isEmpty();
        }
        assertReturned(bench.stage());
        ending.isOnPaper(bench.stage());
    }

    @ParameterizedTest(name = "{0} in {1}, receipt {2}")
    @CsvSource({"ENTER, ZH_CN, PRINTED", "SHORTCUT, EN, CODE", "ENTER, MN_MONG_CN, DRAWN"})
    void byKeyboardAlone(Hand hand, Language language, Ending ending, Browser browser) {
        var bench = OpenBench.in(Mode.STEPPED);
        try (bench;
                var page = BenchPage.open(browser, bench)) {
            page.awaitTitle(Language.ZH_CN, "attract.title");
            page.press("]", "]", "k", "5");
            pressDigitOf(page, '"' + language.tag() + '"');
            page.awaitTitle(language, "attract.title");
            page.press("Escape");

            hand.insert(page, BOOK);

            page.awaitTitle(language, "return.ok");
            page.press("[", "[", "k");
            pressDigitOf(page, "\"do\":\"done\"");
            page.awaitTitle(language, "receipt.ask");
            pressDigitOf(page, ending.intent);
            ending.isSeen(page, language);
            assertThat(page.complaints()).isEmpty();
        }
        assertReturned(bench.stage());
        ending.isOnPaper(bench.stage());
    }

    @Test
    void onRealWires(Browser browser) {
        var bench = OpenBench.in(Mode.WIRE);
        try (bench;
                var page = BenchPage.open(browser, bench)) {
            page.awaitTitle(Language.ZH_CN, "attract.title");

            Hand.DRAG.insert(page, BOOK);

            page.awaitTitle(Language.ZH_CN, "return.ok");
            page.tap("\"do\":\"done\"");
            page.awaitTitle(Language.ZH_CN, "receipt.ask");
            page.tap(Ending.PRINTED.intent);
            Ending.PRINTED.isSeen(page, Language.ZH_CN);
            assertThat(page.complaints()).isEmpty();
        }
        assertReturned(bench.stage());
        Ending.PRINTED.isOnPaper(bench.stage());
    }

    /** As somebody does who reads the number on the key. */
    private static void pressDigitOf(BenchPage page, String intent) {
        var key = page.key(intent);
        key.locator("kbd").waitFor();
        page.awaitNextTap();
        page.press(key.getAttribute("data-digit"));
    }

    private static void assertReturned(Stage stage) {
        assertThat(stage.site().library().executionsOf(BARCODE)).isEqualTo(1);
        assertThat(stage.site().world().placeOf(BOOK)).isEqualTo(new Place.InBin(1));
        assertThat(stage.facts())
                .extracting(record -> record.fact().getClass().getSimpleName())
                .containsSubsequence(
                        "Seen",
                        "Identified",
                        "Decided",
                        "Captured",
                        "CheckInAsked",
                        "CheckedIn",
                        "Landed",
                        "SessionEnded");
    }

    /** What becomes of the receipt. */
    enum Ending {
        PRINTED("\"choice\":\"print\"") {
            @Override
            void isSeen(BenchPage page, Language language) {
                page.awaitTitle(language, "thanks.title");
                isPictured(page);
                assertThat(page.at(".printed pre")).containsText(TITLE);
            }

            @Override
            void isOnPaper(Stage stage) {
                assertThat(hexOfPaper(stage)).contains(HexFormat.of().formatHex(TITLE.getBytes(GB18030)));
            }
        },
        /** In Mongolian every line is drawn, for no printer has the letters. */
        DRAWN("\"choice\":\"print\"") {
            @Override
            void isSeen(BenchPage page, Language language) {
                page.awaitTitle(language, "thanks.title");
                isPictured(page);
            }

            @Override
            void isOnPaper(Stage stage) {
                assertThat(hexOfPaper(stage)).contains(RASTER);
            }
        },
        CODE("\"choice\":\"qr\"") {
            @Override
            void isSeen(BenchPage page, Language language) {
                page.awaitTitle(language, "thanks.title");
                assertThat(page.patron().locator(".takeaway svg").first()).isVisible();
            }

            @Override
            void isOnPaper(Stage stage) {
                assertThat(stage.site().printer().receipts()).isEmpty();
            }
        };

        private static final String RASTER = "1d7630";

        private final String intent;

        Ending(String intent) {
            this.intent = intent;
        }

        abstract void isSeen(BenchPage page, Language language);

        abstract void isOnPaper(Stage stage);

        private static void isPictured(BenchPage page) {
            page.at(".stage .paper").click();
            var picture = page.at(".sheet img");
            picture.waitFor();
            assertThat((Boolean) picture.evaluate("one => one.decode().then(() => one.naturalWidth > 300)"))
                    .isTrue();
        }

        private static String hexOfPaper(Stage stage) {
            var receipts = stage.site().printer().receipts();
            assertThat(receipts).hasSize(1);
            return receipts.getFirst().bytes().hex().toLowerCase(Locale.ROOT);
        }
    }
}

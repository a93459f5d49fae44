package org.caiyun.sim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.kiosk.text.Language;
import org.caiyun.sim.look.Accessible;
import org.caiyun.sim.look.Browsers;
import org.caiyun.sim.panel.Mode;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Axe has nothing to say about the bench, whatever is open on it and whatever is broken. */
@ExtendWith(Browsers.class)
final class BenchAxeTest {
    private final List<String> findings = new ArrayList<>();

    @ParameterizedTest(name = "{0} x {1}")
    @CsvSource({"1280, 800", "1440, 900"})
    void findsNothingInAnyState(int width, int height, Browser browser) {
        try (var bench = OpenBench.in(Mode.STEPPED);
                var page = BenchPage.open(browser, bench, width, height)) {
            page.awaitTitle(Language.ZH_CN, "attract.title");
            ask("as opened", page);
            page.speed(5);
            Hand.BUTTON.insert(page, "b02");
            page.awaitTitle(Language.ZH_CN, "return.ok");
            page.speed(1);
            page.tap("\"do\":\"done\"");
            page.awaitTitle(Language.ZH_CN, "receipt.ask");
            page.tap("\"choice\":\"print\"");
            page.at(".stage .paper").waitFor();
            ask("paper hangs out", page);

            for (var key : List.of("f", "w", "j", "r", "d", "m")) {
                page.press(key);
                ask("panel " + key, page);
            }
            page.at("button[aria-label='Split in two']").click();
            assertThat(page.at(".pane")).hasCount(2);
            ask("two panels", page);
            page.book("a14").click();
            ask("a card is selected", page);
            page.press("2", "7");
            assertThat(page.at("#alerts .chip")).hasCount(2);
            ask("two faults", page);
            page.press("f");
            page.at(".fold", "printer").click();
            page.at(".fault", "Paper out").waitFor();
            ask("a group of faults is open", page);
            page.press("Shift+KeyK");
            assertThat(page.at("#alerts .bad")).hasCount(1);
            ask("killed", page);
            page.press("?");
            page.at("dialog.help[open]").waitFor();
            ask("help", page);
        }
        assertThat(findings).isEmpty();
    }

    private void ask(String state, BenchPage page) {
        Accessible.violations(page.page()).forEach(finding -> findings.add(state + ": " + finding));
    }
}

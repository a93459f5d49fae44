package org.caiyun.sim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import java.util.regex.Pattern;
import org.caiyun.kiosk.text.Language;
import org.caiyun.sim.look.Browsers;
import org.caiyun.sim.panel.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the bench's page does with its own keys and panels, on a real bench. */
@ExtendWith(Browsers.class)
final class BenchPageTest {
    private OpenBench bench;
    private BenchPage page;

    @BeforeEach
    void open(Browser browser) {
        bench = OpenBench.in(Mode.STEPPED);
        page = BenchPage.open(browser, bench);
        page.awaitTitle(Language.ZH_CN, "attract.title");
    }

    @AfterEach
    void close() {
        page.close();
        bench.close();
    }

    @Test
    void keepsTwoWindowsInStep() {
        var other = page.another();

        page.press("3");
        Hand.ENTER.insert(page, "b05");

        assertThat(other.at("#alerts .chip")).hasCount(1);
        assertThat(other.at("#book-b05 .where")).isVisible();
        other.press("c");
        assertThat(page.at("#alerts .chip")).hasCount(0);
    }

    /** The keyboard alone does it, and a folded group says how much of it is broken. */
    @Test
    void foldsTheFaultsOfADeviceAndFindsOneInAnyOfThem() {
        page.press("f");
        var printer = page.at(".fold", "printer");
        assertThat(printer).hasAttribute("aria-expanded", "false");
        assertThat(page.at(".fault")).hasCount(0);

        printer.press("Enter");
        page.at(".fault", "Paper out").press("Enter");
        assertThat(printer.locator(".warn")).hasText("1 active");
        printer.press("Enter");
        assertThat(page.at(".fault")).hasCount(0);
        assertThat(printer.locator(".warn")).hasText("1 active");

        page.at("input[type=search]").first().fill("belt jam");
        assertThat(page.at(".fault")).hasCount(1);
        assertThat(page.at(".fold")).hasAttribute("aria-expanded", "true");
        page.at("input[type=search]").first().fill("");
        assertThat(page.at(".fault")).hasCount(0);
    }

    @Test
    void breaksAndMendsByClickAndByKey() {
        page.press("f");
        page.at(".fold", "printer").click();
        var fault = page.at(".fault", "Paper out");

        fault.click();
        assertThat(fault).hasAttribute("aria-pressed", "true");
        page.press("2");
        assertThat(page.at("#alerts .chip")).hasCount(2);
        page.at("#alerts .chip", "Paper out").click();
        assertThat(page.at("#alerts .chip")).hasCount(1);
        fault.click();
        assertThat(page.at("#alerts .chip")).hasCount(2);
        fault.click();
        assertThat(page.at("#alerts .chip")).hasCount(1);
        fault.click();
        assertThat(page.at("#alerts .chip")).hasCount(2);
        page.press("c");

        assertThat(page.at("#alerts .chip")).hasCount(0);
        assertThat(fault).hasAttribute("aria-pressed", "false");
    }

    @Test
    void findsAndCopiesTelegrams() {
        page.speed(5);
        Hand.BUTTON.insert(page, "b01");
        page.awaitTitle(Language.ZH_CN, "return.ok");
        page.press("Space", "/");
        page.page().keyboard().type("sensors");

        var texts = page.at(".rows-wire .row .text");
        assertThat(texts.first()).containsText("sensors");
        assertThat(texts.allInnerTexts()).isNotEmpty().allMatch(text -> text.contains("sensors"));
        assertThat(page.page().url()).contains("find=sensors");
        page.press("Escape");
        page.at(".rows-wire .row").nth(0).click();
        page.at(".rows-wire .row")
                .nth(2)
                .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        page.at("button[aria-label='Copy 3 chosen rows']").click();
        assertThat(page.at(".toast")).containsText("3 rows copied");
        assertThat((String) page.page().evaluate("() => navigator.clipboard.readText()"))
                .hasLineCount(3)
                .contains("chute");
    }

    @Test
    void holdsStepsAndHurriesTime() {
        var uptime = page.at(".clock dd").first();

        page.press("Space");
        assertThat(page.at("#bar .transport button").first()).containsText("Go");
        var held = uptime.innerText();
        page.press(",");
        assertThat(uptime).not().hasText(held);
        assertThat(millis(uptime.innerText()) - millis(held)).isEqualTo(1000);
        page.at("button[aria-label='Step one event']").click();
        page.speed(100);
        page.at("#bar h1").click();
        page.press("Space");

        assertThat(page.at("#bar .transport button").first()).containsText("Pause");
        assertThat(page.at(".speed select").first()).hasValue("100");
        assertThat(uptime).hasText(Pattern.compile("0[1-9]:\\d\\d\\.\\d{3}"));
    }

    @Test
    void killsBootsAndRestarts() {
        var boot = page.at("#bar .state").first();

        page.press("Shift+KeyK");
        assertThat(boot).hasText("killed");
        assertThat(page.at("#alerts")).containsText("The firmware is killed");
        page.at("#alerts button").click();
        assertThat(boot).hasText("boot 2");
        page.press("Shift+KeyR");

        assertThat(boot).hasText("boot 3");
        page.awaitTitle(Language.ZH_CN, "attract.title");
    }

    @Test
    void comesBackAsItWasAfterReloading() {
        page.book("a10").click();
        page.press("z", "j");
        // By its name: until the panel is drawn, the wire's filter is the first one there.
        var filter = page.at("input[aria-label='Filter the journal']");
        filter.fill("started");

        page.page().reload();

        assertThat(page.book("a10")).hasAttribute("aria-selected", "true");
        assertThat(page.at(".drawing")).hasClass(Pattern.compile("zoom-slot"));
        assertThat(filter).hasValue("started");
        assertThat(page.at(".pane [role=tab][aria-selected=true]")).containsText("Journal");
    }

    @Test
    void saysThatItLostTheServerAndGoesOnWithIt() {
        bench.hangUp();
        assertThat(page.at("#alerts .bad")).containsText("does not answer");

        bench.comeBack();

        assertThat(page.at("#alerts .bad")).hasCount(0);
        Hand.BUTTON.insert(page, "b01");
        assertThat(page.at("#book-b01 .where")).isVisible();
    }

    @Test
    void escapeCancelsADrag() {
        var mouse = page.page().mouse();
        var from = page.book("b06").boundingBox();
        var slot = page.at(".stage .slot").boundingBox();
        mouse.move(from.x + 10, from.y + 40);
        mouse.down();
        mouse.move(slot.x + 40, slot.y + 40);
        assertThat(page.at(".ghost")).hasCount(1);

        page.press("Escape");
        mouse.up();

        assertThat(page.at(".ghost")).hasCount(0);
        Hand.SLOT.insert(page, "b07");
        assertThat(page.at("#book-b07 .where")).isVisible();
        assertThat(page.at("#book-b06 .where")).hasCount(0);
    }

    @Test
    void whatIsTypedIntoAFieldIsNoShortcut() {
        page.press("/");
        page.page().keyboard().type("c1 3");

        assertThat(page.at(".pane input[type=search]")).hasValue("c1 3");
        assertThat(page.at("#alerts .chip")).hasCount(0);
    }

    /** 1:02.003 or 01:02.003 in milliseconds. */
    private static long millis(String uptime) {
        var parts = uptime.split("[:.]", -1);
        return (Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1])) * 1000 + Long.parseLong(parts[2]);
    }
}

package org.caiyun.sim.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Axe is really asked: it leaves the good page alone and names what is wrong with a bad one. */
@ExtendWith(Browsers.class)
final class AccessibleTest {
    private static final String GOOD = Resources.text("/look/good.html");

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
    void findsNothingOnAGoodPage() {
        page.setContent(GOOD);

        assertThat(Accessible.violations(page)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "color-contrast, <p style='color:#999'>Pale</p>, Pale",
                "button-name, <button style='top:1700px'></button>, <button style=",
                "target-size, <p><a href='#a' style='font-size:9px'>a</a><a href='#b' style='font-size:9px'>b</a></p>, #a",
                "image-alt, <img src='x.png'>, x.png",
                "valid-lang, <p lang='mongolian'>title</p>, mongolian",
                "aria-required-attr, <div role='slider' tabindex='0' aria-label='size'></div>, slider",
            })
    void namesTheRuleAndThePlace(String rule, String fault, String where) {
        page.setContent(GOOD.replace("<!--here-->", fault));

        assertThat(Accessible.violations(page)).anySatisfy(finding -> {
            assertThat(finding.rule()).startsWith("axe " + rule + " (");
            assertThat(finding.where()).contains(where);
            assertThat(finding.what()).startsWith("Fix ");
        });
    }

    @Test
    void asksAgainAfterThePageHasChanged() {
        page.setContent(GOOD);
        var before = Accessible.violations(page);
        page.evaluate("() => document.querySelector('h1').setAttribute('aria-hidden', 'nonsense')");

        assertThat(before).isEmpty();
        assertThat(Accessible.violations(page)).isNotEmpty();
    }
}

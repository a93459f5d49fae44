package org.caiyun.sim.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The measure of a press tells an honest key from one that shows late, never, or only under a mouse. */
@ExtendWith(Browsers.class)
final class PressFeedbackTest {
    private static final String KEYS = """
            <!doctype html><meta name="viewport" content="width=device-width">
            <style>
              button { width: 300px; height: 100px; margin: 40px; background: #eee; touch-action: manipulation }
              .down, #active:active { background: #888 }
            </style>
            <button id="local">At once</button> <button id="active">By :active</button>
            <button id="dead">Never</button> <button id="late">After the server</button>
            """;

    private static final String SHOW_IT_LOCALLY = """
            key => {
              key.addEventListener('pointerdown', () => key.classList.add('down'));
              for (const end of ['pointerup', 'pointercancel', 'pointerleave']) {
                key.addEventListener(end, () => key.classList.remove('down'));
              }
            }
            """;

    private Page page;

    @BeforeEach
    void open(Browser browser) {
        page = Glass.PORTRAIT.openTouched(browser);
        page.setContent(KEYS);
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void seesAKeyThatShowsThePressInTheNextFrame() {
        page.locator("#local").evaluate(SHOW_IT_LOCALLY);

        assertThat(PressFeedback.underFinger(page, page.locator("#local")).frames())
                .isLessThanOrEqualTo(2);
        assertThat(PressFeedback.underMouse(page, page.locator("#local")).frames())
                .isLessThanOrEqualTo(2);
    }

    /** Chromium sets :active late under a finger, or not at all; the machine's patrons have fingers. */
    @Test
    void seesAKeyThatShowsThePressUnderAMouseOnly() {
        assertThat(PressFeedback.underMouse(page, page.locator("#active")).frames())
                .isLessThanOrEqualTo(2);
        assertThat(PressFeedback.underFinger(page, page.locator("#active")).frames())
                .isEqualTo(PressFeedback.NEVER);
    }

    @Test
    void seesAKeyThatNeverShowsThePress() {
        assertThat(PressFeedback.underMouse(page, page.locator("#dead")).frames())
                .isEqualTo(PressFeedback.NEVER);
    }

    @Test
    void seesAKeyThatWaitsForSomethingElse() {
        page.locator("#late").evaluate("""
                key => key.addEventListener('pointerdown', () => setTimeout(() => key.style.background =
                    'rgb(0, 0, ' + Math.floor(Math.random() * 255) + ')', 150))
                """);

        var finger = PressFeedback.underFinger(page, page.locator("#late"));

        assertThat(finger.frames()).isBetween(3, 30);
        assertThat(finger.millis()).isGreaterThan(100);
    }
}

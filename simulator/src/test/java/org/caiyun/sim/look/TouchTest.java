package org.caiyun.sim.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of the patron's page under a finger, a mouse and a keyboard. */
@ExtendWith(Browsers.class)
final class TouchTest {
    private static final ExampleView LIST = ExampleView.named("list.zh-CN");
    private static final String DONE = "[data-intent*='\"done\"']";
    private static final String HELP = "[data-intent*='\"help\"']";

    private PatronStage stage;
    private Page page;
    private Wire wire;

    @BeforeEach
    void open(Browser browser) {
        stage = new PatronStage();
        page = Glass.PORTRAIT.openTouched(browser);
        wire = Wire.of(page);
        page.navigate(stage.address());
        show();
    }

    /** The wire passes messages on while the test's thread is inside the browser's library. */
    private void show() {
        stage.send(LIST.on(Glass.PORTRAIT, Option.NORMAL));
        page.locator(DONE).waitFor();
    }

    @AfterEach
    void close() {
        page.context().close();
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {DONE, HELP, "[data-intent*='\"large\"']", ".list [data-intent*='\"damaged\"'] >> nth=0"})
    void aKeyLooksPressedInTheNextFrameThoughTheServerIsSilent(String selector) {
        var key = page.locator(selector);
        wire.freeze();

        var finger = PressFeedback.underFinger(page, key);
        var mouse = PressFeedback.underMouse(page, key);

        System.out.printf("pressed look of %s: finger %s, mouse %s%n", selector, finger, mouse);
        assertThat(finger.frames()).isLessThanOrEqualTo(2);
        assertThat(mouse.frames()).isLessThanOrEqualTo(2);
    }

    @Test
    void aKeyLooksPressedAtOnceOnASlowMachineToo() {
        wire.freeze();

        try (var _ = SlowMachine.times(6, page)) {
            assertThat(PressFeedback.underFinger(page, page.locator(DONE)).frames())
                    .isLessThanOrEqualTo(2);
        }
    }

    @Test
    void aTapActsOnceWhenTheFingerLeaves() {
        page.locator(DONE).tap();
        later();
        page.locator(HELP).tap();
        later();

        assertThat(wire.sent())
                .filteredOn(sent -> !sent.contains("painted"))
                .containsExactly("{\"do\":\"done\"}", "{\"do\":\"help\"}");
    }

    @Test
    void aSecondTapAtOnceIsTheSameTap() {
        page.evaluate("""
                selector => {
                  const key = document.querySelector(selector);
                  const box = key.getBoundingClientRect();
                  const at = {bubbles: true, pointerId: 7, button: 0, clientX: box.x + 9, clientY: box.y + 9};
                  for (const type of ['pointerdown', 'pointerup', 'pointerdown', 'pointerup']) {
                    key.dispatchEvent(new PointerEvent(type, at));
                  }
                }
                """, DONE);
        later();

        assertThat(wire.sent()).containsOnlyOnce("{\"do\":\"done\"}");
    }

    @Test
    void aFingerThatSlidesOffChangesItsMind() {
        var key = page.locator(DONE).boundingBox();
        page.mouse().move(key.x + 50, key.y + 50);
        page.mouse().down();
        page.mouse().move(key.x + 50, key.y - 400);
        page.mouse().up();
        later();
        page.locator(HELP).tap();
        later();

        assertThat(wire.sent()).filteredOn(sent -> !sent.contains("painted")).containsExactly("{\"do\":\"help\"}");
    }

    @Test
    void theKeyboardAlonePressesAKey() {
        Locator done = page.locator(DONE);
        for (int i = 0; i < 30 && !Boolean.TRUE.equals(done.evaluate("key => key === document.activeElement")); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        later();

        assertThat(wire.sent()).containsOnlyOnce("{\"do\":\"done\"}");
    }

    @Test
    void aKeypadShowsItsNumbersAtTheFirstDigit() {
        page.keyboard().press("1");
        later();

        assertThat(wire.sent()).containsOnlyOnce("{\"do\":\"keypad\",\"on\":true}");
    }

    /** Longer than the page takes a second tap for the same, and time for what was sent to arrive. */
    private void later() {
        page.waitForTimeout(400);
    }
}

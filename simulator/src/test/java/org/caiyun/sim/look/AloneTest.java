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

/** What the page shows by itself: before it has heard of the server, and after it has lost it. */
@ExtendWith(Browsers.class)
final class AloneTest {
    private PatronStage stage;
    private Page page;

    @BeforeEach
    void open(Browser browser) {
        stage = new PatronStage();
        page = Glass.PORTRAIT.open(browser);
    }

    @AfterEach
    void close() {
        page.context().close();
        stage.close();
    }

    @Test
    void asksForPatienceBeforeTheFirstView() {
        page.navigate(stage.address());
        page.locator("h1").waitFor();

        assertThat(Geometry.of27Inches().findings(page)).isEmpty();
        assertThat(Accessible.violations(page)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "zh-CN, PORTRAIT, NORMAL",
        "en, PORTRAIT, LARGE",
        "mn-Mong-CN, PORTRAIT, CONTRAST",
        "zh-CN, LANDSCAPE, LARGE",
        "mn-Mong-CN, LANDSCAPE, NORMAL"
    })
    void saysThatItIsOutOfServiceWhenTheServerStaysAway(String language, Glass glass, Option option) {
        var view = ExampleView.named("list." + language);
        glass.give(page);
        page.navigate(stage.address());
        stage.show(view.on(glass, option));

        stage.hangUp();
        page.locator("html[data-screen=lost]").waitFor();

        assertThat(page.locator("h1").innerText())
                .isEqualTo(view.model().path("lost").path("title").asText());
        assertThat(page.locator("button").count()).isZero();
        assertThat(view.rules(glass, option).findings(page)).isEmpty();
        assertThat(Accessible.violations(page)).isEmpty();
        Pictures.take(page, "screens/lost." + language + "." + glass);
    }

    @Test
    void comesBackWithTheServer() {
        var view = ExampleView.named("list.en").on(Glass.PORTRAIT, Option.NORMAL);
        page.navigate(stage.address());
        stage.show(view);
        stage.hangUp();
        page.locator("html[data-screen=lost]").waitFor();

        stage.show(view);

        assertThat(page.locator("html").getAttribute("data-screen")).isEqualTo("list");
    }
}

package org.caiyun.sim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.caiyun.kiosk.config.yaml.YamlResult;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.sim.boot.Stages;
import org.caiyun.sim.look.Browsers;
import org.caiyun.sim.panel.Mode;
import org.caiyun.sim.panel.OpenedStory;
import org.caiyun.sim.scenario.Scenario;
import org.caiyun.sim.scenario.ScenarioRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A story, such as a soak leaves of a run that failed, opened on the bench and stepped through its last events. */
@ExtendWith(Browsers.class)
final class StoryOnBenchTest {
    private static final int LAST_EVENTS = 6;
    private static final String STORY = """
            name: A power cut while the library is away
            seed: 12
            rest: false
            books:
              - {id: k01, barcode: "31500200000001", title: plain, library: {state: on-loan, title: 书}}
              - {id: k02, barcode: "31500200000002", title: held, library: {state: on-loan, title: 书, hold: here}}
            steps:
              - at: 1500ms
              - insert: k01
              - at: 2100ms
              - fault: {device: library, kind: unplugged}
              - at: 2600ms
              - restart:
              - at: 9000ms
              - clear: {device: library, kind: unplugged}
              - at: 12s
              - insert: k02
              - at: 13100ms
            """;

    @Test
    void standsStillShortlyBeforeItsEndAndGoesOnByEvents(Browser browser) {
        var story = story();
        var bench = OpenBench.with(new OpenedStory(story, LAST_EVENTS));
        try (bench;
                var page = BenchPage.open(browser, bench)) {
            var uptime = page.at(".clock dd").first();
            assertThat(page.at("#bar .transport button").first()).containsText("Go");
            assertThat(page.at("[id^=book-k]")).hasCount(2);
            assertThat(page.at("#bar .state").first()).hasText("boot 2");
            assertThat(uptime).hasText(Pattern.compile("00:1[23]\\.\\d{3}"));
            assertThat(uptime).not().hasText("00:13.100");

            for (int i = 0; i < LAST_EVENTS; i++) {
                var before = page.at(".clock").innerText();
                page.at("button[aria-label='Step one event']").click();
                if (i < LAST_EVENTS - 1) {
                    assertThat(page.at(".clock")).not().hasText(before);
                }
            }

            assertThat(uptime).hasText("00:13.100");
            assertThat(page.complaints()).isEmpty();
        }

        assertThat(texts(bench.stage().facts())).isNotEmpty().isEqualTo(texts(played(story)));
    }

    private static List<FactRecord> played(Scenario story) {
        try (var stage = new Stages(List.of()).make(Mode.STEPPED, story.seed()).stage()) {
            assertThat(new ScenarioRunner(story, stage).run()).isEmpty();
            return stage.facts();
        }
    }

    private static List<String> texts(List<FactRecord> facts) {
        return facts.stream().map(Objects::toString).toList();
    }

    private static Scenario story() {
        return switch (Scenario.read(new YamlSource("story.yaml", STORY))) {
            case YamlResult.Good<Scenario>(var story) -> story;
            case YamlResult.Bad<Scenario>(var problems) -> throw new AssertionError(problems);
        };
    }
}

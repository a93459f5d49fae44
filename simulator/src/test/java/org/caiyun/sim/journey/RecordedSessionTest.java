package org.caiyun.sim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caiyun.kiosk.config.yaml.YamlResult;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.kiosk.flow.ReturnSummaries;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.text.Language;
import org.caiyun.sim.boot.Stages;
import org.caiyun.sim.look.Browsers;
import org.caiyun.sim.panel.Mode;
import org.caiyun.sim.scenario.Scenario;
import org.caiyun.sim.scenario.ScenarioRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A session made by hand on the page, saved with the page's own key, is the same session when it is played. */
@ExtendWith(Browsers.class)
final class RecordedSessionTest {
    @TempDir
    private Path directory;

    @Test
    void replaysTheSameFactsStepped(Browser browser) throws IOException {
        var bench = OpenBench.in(Mode.STEPPED);
        Scenario story;
        try (bench;
                var page = BenchPage.open(browser, bench)) {
            page.awaitTitle(Language.ZH_CN, "attract.title");
            page.speed(2);
            visit(page);
            page.press("Escape", "Space");
            assertThat(page.at("#bar .transport button").first()).containsText("Go");
            story = saved(page);
        }
        var recorded = bench.stage().facts();

        var replayed = replay(story);

        assertThat(recorded).hasSizeGreaterThan(40);
        assertThat(replayed)
                .extracting(FactRecord::toString)
                .isEqualTo(recorded.stream().map(FactRecord::toString).toList());
    }

    @Test
    void replaysTheSameReturnsOfRealWires(Browser browser) throws IOException {
        var bench = OpenBench.in(Mode.WIRE);
        Scenario story;
        try (bench;
                var page = BenchPage.open(browser, bench)) {
            page.awaitTitle(Language.ZH_CN, "attract.title");
            visit(page);
            story = saved(page);
        }
        var recorded = outcomes(bench.stage().facts());

        assertThat(recorded).hasSize(3);
        assertThat(outcomes(replay(story))).isEqualTo(recorded);
    }

    /** Three books in three ways, another language, a call, a fault and its end, a receipt. */
    private static void visit(BenchPage page) {
        Hand.DRAG.insert(page, "b01");
        page.awaitTitle(Language.ZH_CN, "return.ok");
        isIn(page, "b01");
        page.tap("\"en\"");
        page.tap("\"do\":\"help\"");
        page.press("Escape", "6");
        Hand.SLOT.insert(page, "b05");
        isIn(page, "b05");
        page.press("3");
        Hand.ENTER.insert(page, "b08");
        isIn(page, "b08");
        page.press("c");
        assertThat(page.at("#alerts .chip")).hasCount(0);
        page.tap("\"do\":\"done\"");
        page.awaitTitle(Language.EN, "receipt.ask");
        page.tap("\"choice\":\"print\"");
        page.at(".stage .paper").waitFor();
    }

    private static void isIn(BenchPage page, String book) {
        assertThat(page.at("#book-" + book + " .where")).containsText("bin");
    }

    private Scenario saved(BenchPage page) throws IOException {
        page.press("Escape");
        var download = page.page().waitForDownload(() -> page.press("Shift+KeyS"));
        var file = directory.resolve(download.suggestedFilename());
        download.saveAs(file);
        return switch (Scenario.read(new YamlSource("saved.yaml", Files.readString(file)))) {
            case YamlResult.Good<Scenario>(var story) -> story;
            case YamlResult.Bad<Scenario>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static List<FactRecord> replay(Scenario story) {
        var stages = new Stages(List.of(new YamlSource("site.yaml", OpenBench.SITE)));
        try (var stage = stages.make(Mode.STEPPED, story.seed()).stage()) {
            assertThat(new ScenarioRunner(story, stage).run()).isEmpty();
            return stage.facts();
        }
    }

    private record Outcome(String barcode, String word, int bin, ReturnSummary.LibraryState library) {}

    private static List<Outcome> outcomes(List<FactRecord> facts) {
        return ReturnSummaries.of(facts).stream()
                .map(s -> new Outcome(s.barcode(), s.word().label(), s.bin(), s.library()))
                .toList();
    }
}

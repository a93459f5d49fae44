package org.caiyun.sim.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.caiyun.kiosk.config.yaml.YamlResult;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.kiosk.flow.ReturnSummaries;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.kiosk.ui.PatronIntent.ReceiptChoice;
import org.caiyun.kiosk.ui.PatronIntent.ScreenOption;
import org.caiyun.sim.scenario.Scenario;
import org.caiyun.sim.scenario.ScenarioRunner;
import org.caiyun.sim.scenario.ScenarioText;
import org.caiyun.sim.stage.Sight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done on the bench, written down as a scenario and played again. */
final class RecordingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void replaysTheVerySameFactsInSteppedMode(long seed) {
        try (var play = play(Mode.STEPPED, seed)) {
            eventful(play);
            var story = readBack(play);
            var recorded = play.stage().facts();

            var replayed = replay(story, Mode.STEPPED);

            assertThat(recorded).hasSizeGreaterThan(40);
            assertThat(firstDifference(recorded, replayed)).isEmpty();
        }
    }

    @Test
    void replaysAWireRecordingOnWiresAndStepped() {
        try (var play = play(Mode.WIRE, 1)) {
            play.stage().passUntil(() -> play.stage().isSeen(Sight.READY), PATIENCE);
            insert(play, "b01");
            landed(play, 1);
            insert(play, "a05");
            landed(play, 2);
            insert(play, "a01");
            play.stage().passUntil(() -> play.stage().isSeen(Sight.GIVING_BACK), PATIENCE);
            var _ = new Deeds(play).perform(new BenchAction.Take("a01"));
            play.stage().passUntil(() -> play.stage().isSeen(Sight.NOTHING_INSIDE), PATIENCE);
            var _ = new Deeds(play).press(new PatronIntent.Receipt(ReceiptChoice.PRINT));
            play.stage().passUntil(() -> play.stage().isSeen(Sight.IDLE), PATIENCE);
            play.stage().pass(Duration.ofSeconds(2));
            var story = readBack(play);
            var recorded = outcomes(play.stage().facts());

            assertThat(recorded).hasSize(3);
            assertThat(outcomes(replay(story, Mode.STEPPED))).isEqualTo(recorded);
            assertThat(outcomes(replay(story, Mode.WIRE))).isEqualTo(recorded);
        }
    }

    @Test
    void beginsTheLastMinutesWhereTheMachineWasAtRest() {
        try (var play = play(Mode.STEPPED, 1)) {
            play.stage().passUntil(() -> play.stage().isSeen(Sight.READY), PATIENCE);
            insert(play, "b01");
            play.stage().pass(Duration.ofMinutes(10));
            insert(play, "b02");
            landed(play, 2);
            var _ = new Deeds(play)
                    .press(new PatronIntent.Damaged(
                            ReturnSummaries.of(play.stage().facts())
                                    .getLast()
                                    .id()
                                    .toString()));
            play.stage().pass(Duration.ofSeconds(5));
            play.settle();

            var story = play.recorder()
                    .last(
                            Duration.ofMinutes(5),
                            "cut",
                            1,
                            play.shelf(),
                            play.stage().now());
            var replayed = outcomes(replay(story, Mode.STEPPED));

            assertThat(story.books()).hasSize(1);
            assertThat(ScenarioText.of(story, List.of())).contains("damaged: 1").contains("at: 5000ms");
            assertThat(replayed).isEqualTo(outcomes(play.stage().facts()).subList(1, 2));
        }
    }

    @Test
    void keepsEverythingWhereTheMachineWasNeverAtRest() {
        try (var play = play(Mode.STEPPED, 1)) {
            play.stage().passUntil(() -> play.stage().isSeen(Sight.READY), PATIENCE);
            var _ = new Deeds(play).perform(new BenchAction.PutFault("printer-paper-low"));
            play.stage().pass(Duration.ofMinutes(10));
            insert(play, "b02");

            var story = play.recorder()
                    .last(
                            Duration.ofMinutes(5),
                            "cut",
                            1,
                            play.shelf(),
                            play.stage().now());

            assertThat(ScenarioText.of(story, List.of())).contains("paper-low");
        }
    }

    @Test
    void recordsNoMoreThanItsBound() {
        var recorder = new Recorder();
        var step = new org.caiyun.sim.scenario.ScenarioStep.Kill();

        for (int i = 0; i < Recorder.MOST_DEEDS; i++) {
            assertThat(recorder.add(org.caiyun.device.Uptime.ZERO, step, 0, false))
                    .isTrue();
        }

        assertThat(recorder.add(org.caiyun.device.Uptime.ZERO, step, 0, false)).isFalse();
        assertThat(recorder.isFull()).isTrue();
    }

    /** Short to read, where a list of facts is long. */
    private static String firstDifference(List<FactRecord> recorded, List<FactRecord> replayed) {
        for (int i = 0; i < Math.max(recorded.size(), replayed.size()); i++) {
            var one = i < recorded.size() ? recorded.get(i).toString() : "nothing";
            var other = i < replayed.size() ? replayed.get(i).toString() : "nothing";
            if (!one.equals(other)) {
                return one + "\nbut " + other;
            }
        }
        return "";
    }

    /** A bit of everything that a mouse can do, in odd moments. */
    private static void eventful(Play play) {
        var deeds = new Deeds(play);
        play.stage().pass(Duration.ofNanos(2_345_678_901L));
        insert(play, "b01");
        play.stage().pass(Duration.ofNanos(611_111_111));
        deeds.press(new PatronIntent.Speak(Language.EN));
        deeds.press(new PatronIntent.Set(ScreenOption.LARGE, true));
        landed(play, 1);
        deeds.press(new PatronIntent.Damaged(
                ReturnSummaries.of(play.stage().facts()).getFirst().id().toString()));
        deeds.perform(new BenchAction.PutFault("library-answer-lost"));
        insert(play, "b03");
        play.stage().pass(Duration.ofMillis(1_700));
        deeds.perform(new BenchAction.Restart());
        play.stage().pass(Duration.ofSeconds(20));
        deeds.perform(new BenchAction.PutFault("library-unplugged"));
        play.stage().pass(Duration.ofSeconds(3));
        insert(play, "a09");
        play.stage().pass(Duration.ofSeconds(9));
        deeds.perform(new BenchAction.Take("a09"));
        insert(play, "b05");
        play.stage().pass(Duration.ofSeconds(9));
        deeds.press(new PatronIntent.Help());
        deeds.press(new PatronIntent.Receipt(ReceiptChoice.PRINT));
        deeds.perform(new BenchAction.ClearAll());
        play.stage().pass(Duration.ofSeconds(6));
        deeds.perform(new BenchAction.Kill());
        play.stage().pass(Duration.ofSeconds(2));
        deeds.perform(new BenchAction.Boot());
        play.stage().pass(Duration.ofSeconds(6));
        deeds.perform(new BenchAction.Lend("b01"));
        deeds.perform(new BenchAction.PutFault("disk-full"));
        insert(play, "b01");
        play.stage().pass(Duration.ofSeconds(2));
        deeds.perform(new BenchAction.ClearFault("disk-full"));
        play.stage().pass(Duration.ofSeconds(20));
    }

    private Play play(Mode mode, long seed) {
        var play = new Play(1, seed, new TestStages(directory.resolve("recorded")).make(mode, seed), Shelf.load());
        play.begin();
        return play;
    }

    private static void insert(Play play, String book) {
        assertThat(new Deeds(play).perform(new BenchAction.Insert(book))).isEmpty();
    }

    private static void landed(Play play, int times) {
        play.stage()
                .passUntil(
                        () -> outcomes(play.stage().facts()).size() >= times
                                && play.stage().isSeen(Sight.NOTHING_INSIDE),
                        PATIENCE);
    }

    private static Scenario readBack(Play play) {
        play.settle();
        var story = play.recorder()
                .whole("recorded", play.seed(), play.shelf(), play.stage().now());
        var yaml = ScenarioText.of(story, List.of("a test"));
        return switch (Scenario.read(new YamlSource("recorded.yaml", yaml))) {
            case YamlResult.Good<Scenario>(var read) -> {
                assertThat(read).isEqualTo(story);
                yield read;
            }
            case YamlResult.Bad<Scenario>(var problems) -> throw new AssertionError(problems + "\n" + yaml);
        };
    }

    private List<FactRecord> replay(Scenario story, Mode mode) {
        try (var stage = new TestStages(directory.resolve("replayed-" + mode))
                .make(mode, story.seed())
                .stage()) {
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

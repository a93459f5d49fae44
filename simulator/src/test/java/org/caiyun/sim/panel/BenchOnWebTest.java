package org.caiyun.sim.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bench as a browser meets it: real HTTP, real WebSockets. */
final class BenchOnWebTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Mode.class)
    void returnsABookThatIsPutIn(Mode mode) throws Exception {
        try (var bench = ServedBench.in(directory, mode, 3);
                var page = bench.page()) {
            page.await(BenchOnWebTest::isReady);

            page.say("{\"do\":\"insert\",\"book\":\"b01\"}");
            var frame = page.awaitFact("landed", 1);

            var book = book(frame, "b01");
            assertThat(frame.path("mode").asText()).isEqualTo(mode.label());
            assertThat(book.path("place").asText()).isEqualTo("bin");
            assertThat(book.path("bin").asInt()).isEqualTo(1);
            assertThat(book.path("library").path("state").asText()).isEqualTo("on-shelf");
            assertThat(book.path("tag").path("afi").asText()).isEqualTo("07");
            assertThat(frame.path("recording").path("steps").asInt()).isEqualTo(1);
        }
    }

    @Test
    void showsEachLineDecodedAndNoPatron() throws Exception {
        try (var bench = ServedBench.in(directory, Mode.STEPPED, 3);
                var page = bench.page()) {
            page.await(BenchOnWebTest::isReady);
            page.say("{\"do\":\"speed\",\"x\":20}");
            page.say("{\"do\":\"insert\",\"book\":\"a14\"}");
            page.awaitFact("give-back-asked", 1);
            page.await(f -> book(f, "a14").path("place").asText().equals("mouth"));
            page.say("{\"do\":\"take\",\"book\":\"a14\"}");
            page.awaitFact("taken-back", 1);
            page.say("{\"do\":\"insert\",\"book\":\"b01\"}");

            page.awaitFact("landed", 1);

            assertThat(texts(page, "reader")).anyMatch(t -> t.equals("memory of a patron's card, not shown"));
            assertThat(texts(page, "reader")).anyMatch(t -> t.startsWith("ISO inventory"));
            assertThat(texts(page, "library")).anyMatch(t -> t.contains("AB=31500100000011"));
            assertThat(texts(page, "chute")).anyMatch(t -> t.contains("sensors: mouth"));
            assertThat(texts(page, "printer")).anyMatch(t -> t.equals("identity SIM-80"));
            assertThat(page.trace()).noneMatch(r -> r.toString().contains("15010000001234"));
        }
    }

    @Test
    void standsStillGoesStepByStepAndFaster() throws Exception {
        try (var bench = ServedBench.in(directory, Mode.STEPPED, 3);
                var page = bench.page()) {
            page.await(BenchOnWebTest::isReady);
            page.say("{\"do\":\"pause\"}");
            long stopped = uptime(page.await(f -> f.path("time").path("paused").asBoolean()));

            page.say("{\"do\":\"step-ms\",\"ms\":60000}");
            var later = page.await(f -> uptime(f) != stopped);
            page.say("{\"do\":\"speed\",\"x\":500}");
            page.say("{\"do\":\"go\"}");
            var running = page.await(f -> uptime(f) > stopped + 100_000);

            assertThat(uptime(later)).isEqualTo(stopped + 60_000);
            assertThat(later.path("running").asBoolean()).isFalse();
            assertThat(running.path("time").path("speed").asDouble()).isEqualTo(500);
        }
    }

    @Test
    void saysWhyRealTimeDoesNotStop() throws Exception {
        try (var bench = ServedBench.in(directory, Mode.WIRE, 3);
                var page = bench.page()) {
            page.await(f -> f.path("stage").asInt() == 1);

            page.say("{\"do\":\"pause\"}");

            var frame = page.await(f -> !f.path("error").asText().isEmpty());
            assertThat(frame.path("error").asText()).contains("cannot be stopped");
            assertThat(frame.path("time").path("canPause").asBoolean()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void killsAndBootsTheFirmware(Mode mode) throws Exception {
        try (var bench = ServedBench.in(directory, mode, 3);
                var page = bench.page()) {
            page.await(BenchOnWebTest::isReady);

            page.say("{\"do\":\"kill\"}");
            page.await(f -> f.path("firmware").asText().equals("killed"));
            page.say("{\"do\":\"kill\"}");
            var again = page.await(f -> !f.path("error").asText().isEmpty());
            page.say("{\"do\":\"boot\"}");
            page.await(f -> f.path("firmware").asText().equals("up"));
            page.say("{\"do\":\"restart\"}");
            var frame = page.awaitFact("started", 3);

            assertThat(again.path("error").asText()).isEqualTo("no firmware runs");
            assertThat(frame.path("boot").asInt()).isEqualTo(3);
        }
    }

    @Test
    void beginsAnewWithAnotherModeOrSeed() throws Exception {
        try (var bench = ServedBench.in(directory, Mode.STEPPED, 3);
                var page = bench.page()) {
            page.await(BenchOnWebTest::isReady);

            page.say("{\"do\":\"seed\",\"seed\":7}");
            var seeded = page.await(f -> f.path("stage").asInt() == 2);
            page.say("{\"do\":\"mode\",\"mode\":\"wire\"}");
            var wired = page.await(f -> f.path("stage").asInt() == 3);

            assertThat(seeded.path("seed").asLong()).isEqualTo(7);
            assertThat(seeded.path("mode").asText()).isEqualTo("stepped");
            assertThat(wired.path("mode").asText()).isEqualTo("wire");
            assertThat(wired.path("seed").asLong()).isEqualTo(7);
        }
    }

    @Test
    void refusesInWordsWhatCannotBeDone() throws Exception {
        try (var bench = ServedBench.in(directory, Mode.STEPPED, 3);
                var page = bench.page()) {
            page.await(BenchOnWebTest::isReady);

            for (var action : List.of(
                    "{\"do\":\"take\",\"book\":\"b01\"}",
                    "{\"do\":\"insert\",\"book\":\"no-such\"}",
                    "{\"do\":\"fault\",\"id\":\"no-such\"}",
                    "{\"do\":\"boot\"}")) {
                page.say(action);
                page.await(f -> !f.path("error").asText().isEmpty());
                page.say("{\"do\":\"speed\",\"x\":1}");
                page.await(f -> f.path("error").asText().isEmpty());
            }

            page.say("not JSON at all");
            page.say("{\"do\":\"fly\"}");
            page.say("{\"do\":\"insert\",\"book\":\"b01\"}");
            assertThat(page.awaitFact("landed", 1)
                            .path("recording")
                            .path("steps")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void showsFaultsAndClearsThemAll() throws Exception {
        try (var bench = ServedBench.in(directory, Mode.STEPPED, 3);
                var page = bench.page()) {
            page.await(BenchOnWebTest::isReady);

            page.say("{\"do\":\"fault\",\"id\":\"reader-unplugged\"}");
            page.say("{\"do\":\"fault\",\"id\":\"printer-paper-out\"}");
            var faulty = page.await(f -> active(f).size() == 2 && page.facts("device-down") > 0);
            page.say("{\"do\":\"clear-all\"}");
            var sound = page.await(f -> active(f).isEmpty() && isReady(f));

            assertThat(active(faulty)).containsExactly("reader-unplugged", "printer-paper-out");
            assertThat(sound.path("machine").path("paper").asText()).isEqualTo("ok");
        }
    }

    @Test
    void sendsNoSecondFrameToAPageThatStoppedPainting() throws Exception {
        try (var bench = ServedBench.in(directory, Mode.STEPPED, 3);
                var lazy = bench.page();
                var page = bench.page()) {
            lazy.look();

            page.await(BenchOnWebTest::isReady);
            page.say("{\"do\":\"insert\",\"book\":\"b01\"}");
            page.awaitFact("landed", 1);

            assertThat(lazy.hasFrame()).isFalse();
        }
    }

    @Test
    void showsTheSameToTwoPages() throws Exception {
        try (var bench = ServedBench.in(directory, Mode.STEPPED, 3);
                var one = bench.page();
                var other = bench.page()) {
            one.await(BenchOnWebTest::isReady);

            one.say("{\"do\":\"insert\",\"book\":\"b01\"}");
            one.awaitFact("landed", 1);
            other.awaitFact("landed", 1);

            assertThat(other.journal()).startsWith(one.journal().toArray(JsonNode[]::new));
        }
    }

    @Test
    void showsABreakdownAndGoesOnWithAnotherStage() throws Exception {
        var sound = new TestStages(directory);
        StageMaker brittle = (mode, seed) -> {
            if (seed == 13) {
                throw new IllegalStateException("no stage with this seed");
            }
            return sound.make(mode, seed);
        };
        try (var bench = new ServedBench(brittle, Mode.STEPPED, 13);
                var page = bench.page()) {
            var broken = page.await(f -> !f.path("error").asText().isEmpty());

            page.say("{\"do\":\"seed\",\"seed\":1}");
            page.await(BenchOnWebTest::isReady);

            assertThat(broken.path("error").asText()).contains("no stage with this seed");
        }
    }

    private static boolean isReady(JsonNode frame) {
        return frame.path("machine").path("lamp").asText().equals("ready");
    }

    private static JsonNode book(JsonNode frame, String id) {
        return StreamSupport.stream(frame.path("shelf").spliterator(), false)
                .filter(b -> b.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> active(JsonNode frame) {
        return StreamSupport.stream(frame.path("faults").spliterator(), false)
                .filter(f -> f.path("active").asBoolean())
                .map(f -> f.path("id").asText())
                .toList();
    }

    private static long uptime(JsonNode frame) {
        return frame.path("time").path("uptimeMs").asLong();
    }

    private static List<String> texts(Page page, String line) {
        return page.trace().stream()
                .filter(r -> r.path("line").asText().equals(line))
                .map(r -> r.path("text").asText())
                .toList();
    }
}

package org.caiyun.kiosk.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.kiosk.config.yaml.Scalars.duration;
import static org.caiyun.kiosk.config.yaml.Scalars.integer;
import static org.caiyun.kiosk.config.yaml.Scalars.longInteger;
import static org.caiyun.kiosk.config.yaml.Scalars.nothing;
import static org.caiyun.kiosk.config.yaml.Scalars.text;
import static org.caiyun.kiosk.config.yaml.Structures.list;
import static org.caiyun.kiosk.config.yaml.Structures.section;
import static org.caiyun.kiosk.config.yaml.Variants.either;
import static org.caiyun.kiosk.config.yaml.Variants.oneKeyOf;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.caiyun.kiosk.config.yaml.Variants.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A small format in the manner of a scenario, with every type that the walker has. */
final class YamlFormatTest {
    private static final Duration LONGEST = Duration.ofDays(2);

    sealed interface Step {}

    record Insert(String book, int times) implements Step {}

    record Advance(Duration by) implements Step {}

    record Restart() implements Step {}

    record Play(String name, long seed, List<Step> steps) {}

    private static final YamlType<Insert> INSERT =
            section(s -> new Insert(s.required("book", text()), s.optional("times", integer(1, 9), 1)));

    private static final YamlType<Step> STEP = oneKeyOf(List.of(
            new Case<>("insert", either(text().map(b -> new Insert(b, 1), Insert::book), INSERT)),
            new Case<>("advance", duration(Duration.ZERO, LONGEST).map(Advance::new, Advance::by)),
            new Case<>("restart", nothing(new Restart()))));

    private static final YamlFormat<Play> PLAY = new YamlFormat<>(
            "A play",
            s -> new Play(
                    s.required("name", text()),
                    s.optional("seed", longInteger(0, Long.MAX_VALUE), 1L),
                    s.optional("steps", list(STEP, 0, 100)).orElse(List.of())));

    @Test
    void readsEveryKindOfValue() {
        var result = PLAY.read(new YamlSource("play", """
                name: 007
                seed: 0xFFFFFFFFFF
                steps:
                  - insert: b1
                  - insert: { book: "b 2", times: 2 }
                  - advance: 36h
                  - restart
                  - restart:
                """));

        assertThat(result)
                .isEqualTo(new YamlResult.Good<>(new Play(
                        "007",
                        0xFFFFFFFFFFL,
                        List.of(
                                new Insert("b1", 1),
                                new Insert("b 2", 2),
                                new Advance(Duration.ofHours(36)),
                                new Restart(),
                                new Restart()))));
    }

    static Stream<Arguments> brokenTexts() {
        return Stream.of(
                arguments("- a", "play:1: expected a section with keys, was a list"),
                arguments("just text", "play:1: expected a section with keys, was just text"),
                arguments("name: [a]", "play:1: name: expected text of 1 to 200 characters on one line, was a list"),
                arguments("name: a\nname: b", "play:2: name: written twice, first on line 1"),
                arguments("name: a\n? [b]\n: c", "play:2: a key must be a word"),
                arguments("name: &x a", "play:1: name: anchors (&) are not understood"),
                arguments("name: a\nsteps: *x", "play:2: steps: aliases (*) are not understood; write the value out"),
                arguments(
                        "name: !!java.net.URL a",
                        "play:1: name: tags (!) are not understood: tag:yaml.org,2002:java.net.URL"),
                arguments("name: a\n---\nname: b", "play:2: a second document begins here; expected one"),
                arguments("name: a\n  b: [", "play:2: not YAML: mapping values are not allowed here"),
                arguments(
                        "name: 'a",
                        "play:1: not YAML: found unexpected end of stream (while scanning a quoted scalar)"),
                arguments("name: a\nseed: 1\u0001", "play:2: not YAML: the character U+0001 is not allowed"),
                arguments(
                        "# 书\n".repeat(600) + "name: \u0007",
                        "play:601: not YAML: the character U+0007 is not allowed"),
                arguments(
                        "name: \"a\\u0007\"",
                        "play:1: name: expected text of 1 to 200 characters on one line, was \"a \""),
                arguments(
                        "name: a\nseed: \"1\"",
                        "play:2: seed: expected a whole number from 0 to 9223372036854775807, was \"1\""),
                arguments(
                        "name: a\nseed: 010",
                        "play:2: seed: expected a whole number from 0 to 9223372036854775807, was 010"),
                arguments(
                        "name: a\nsteps:\n- leap: 1",
                        "play:3: steps[0].leap: unknown; expected one of insert, advance, restart"),
                arguments("name: a\nsteps:\n- advanse: 1s", "play:3: steps[0].advanse: unknown; did you mean advance?"),
                arguments("name: a\nsteps:\n- restrat", "play:3: steps[0].restrat: unknown; did you mean restart?"),
                arguments(
                        "name: a\nsteps:\n- {insert: b, restart: }",
                        "play:3: steps[0]: expected exactly one of insert, advance, restart; has the keys insert, restart"),
                arguments(
                        "name: a\nsteps:\n-",
                        "play:3: steps[0]: expected exactly one of insert, advance, restart; nothing is written here"),
                arguments("name: a\nsteps:\n- restart: now", "play:3: steps[0].restart: expected nothing, was now"),
                arguments(
                        "name: a\nsteps:\n- insert: { times: 0 }",
                        "play:3: steps[0].insert.book: missing; expected text of 1 to 200 characters on one line\n"
                                + "play:3: steps[0].insert.times: expected a whole number from 1 to 9, was 0"),
                arguments("name: a\nsteps: " + "[".repeat(100_000), "play:2: not YAML: nested deeper than 32 levels"),
                arguments(" ".repeat((1 << 20) + 1), "play:1: longer than 1048576 characters"));
    }

    @ParameterizedTest
    @MethodSource("brokenTexts")
    void saysWhatIsWrongAndWhere(String text, String expected) {
        var problems = switch (PLAY.read(new YamlSource("play", text))) {
            case YamlResult.Good<Play> _ -> List.<Problem>of();
            case YamlResult.Bad<Play> bad -> bad.problems();
        };

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactlyElementsOf(expected.lines().toList());
    }

    @Test
    void writesTheSchemaOfEveryType() throws IOException {
        try (InputStream in = Objects.requireNonNull(YamlFormatTest.class.getResourceAsStream("play.schema.json"))) {
            assertThat(PLAY.jsonSchema()).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}

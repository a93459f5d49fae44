package org.caiyun.sim.soak.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each invariant finds the bug that was planted for it; {@code target/invariants.md} says which found what. */
class PlantedBugsTest {
    private static final Map<String, String> REPORT = new ConcurrentSkipListMap<>();
    private static final int EXCERPT = 240;

    static List<Planted> bugs() {
        return Planted.all();
    }

    @Test
    void aDayWithoutABugHoldsEveryInvariant() {
        var day = new Day(new PlantedBug() {});

        assertThatCode(day::live).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void theBugIsFoundByItsInvariant(Planted planted) {
        var day = new Day(planted.bug().get());

        var found = catchThrowableOfType(Violation.class, day::live);

        assertThat(found).as(planted.toString()).isNotNull();
        REPORT.put(planted.toString(), row(planted, day, found));
        assertThat(found.sentence()).as(found.getMessage()).isEqualTo(sentence(planted, day));
    }

    @Test
    void everyInvariantHasAPlantedBug() {
        var invariants = new Day(new PlantedBug() {})
                .invariants.all().stream().map(Invariant::getClass).collect(Collectors.toSet());

        assertThat(Planted.all().stream().map(Planted::finder).collect(Collectors.toSet()))
                .isEqualTo(invariants);
    }

    /** Where several witnesses lie nobody can know where a book is; everything else is judged all the same. */
    @Test
    void onlyWhereABookIsGoesUnjudgedWhereSeveralWitnessesLie() {
        var stage = new Day(new PlantedBug() {}).stage;
        var all = sentences(new Invariants(stage, true));
        var places = new Invariants(stage, true)
                .all().stream()
                        .filter(Invariant::judgesPlaces)
                        .map(Invariant::sentence)
                        .toList();

        assertThat(places)
                .containsExactly(
                        "what the library calls returned is in the machine or a bin",
                        "every book is in exactly one place and the journal names it",
                        "one book at a time is behind the shutter");
        assertThat(sentences(new Invariants(stage, false)))
                .containsExactlyElementsOf(
                        all.stream().filter(s -> !places.contains(s)).toList());
    }

    private static List<String> sentences(Invariants invariants) {
        return invariants.all().stream().map(Invariant::sentence).toList();
    }

    @Test
    void everyInvariantHasASentenceOfItsOwn() {
        var sentences = new Day(new PlantedBug() {})
                .invariants.all().stream().map(Invariant::sentence).toList();

        assertThat(new LinkedHashSet<>(sentences)).hasSameSizeAs(sentences).doesNotContain("");
    }

    private static String sentence(Planted planted, Day day) {
        return day.invariants.all().stream()
                .filter(planted.finder()::isInstance)
                .map(Invariant::sentence)
                .collect(Collectors.joining());
    }

    private static String row(Planted planted, Day day, Violation found) {
        var said = Objects.requireNonNull(found.getMessage()).replace('|', '/').replace('\n', ' ');
        return "| %s | %s | %s | %s |"
                .formatted(
                        planted.finder().getSimpleName(),
                        sentence(planted, day),
                        planted.what(),
                        said.substring(0, Math.min(EXCERPT, said.length())));
    }

    @AfterAll
    static void writeTheReport() throws IOException {
        var report = Path.of("target", "invariants.md");
        Files.createDirectories(report.getParent());
        Files.writeString(
                report,
                "# Invariants and their planted bugs\n\n| invariant | sentence | planted bug | what was said |\n|---|---|---|---|\n"
                        + String.join("\n", REPORT.values()) + "\n");
    }
}

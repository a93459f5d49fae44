package org.caiyun.sim.soak.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The pairs that the whole kiosk comes through in the scenarios that come with the simulator and in searches from fixed
 * seeds. What neither reaches stands in {@code not-reached.txt}; with {@code WRITE_COVERAGE=1} in the environment the
 * list is written anew and the tables are printed.
 */
class PairsAtTheKioskTest {
    private static final String LIST = "/coverage/not-reached.txt";
    private static final Path SOURCE = Path.of("src/test/resources" + LIST);
    /**
     * The list is written after a few searches, and what is not on it is looked for in many: chance decides nothing.
     */
    private static final int SEARCHES_TO_WRITE = 24;

    private static final int SEARCHES = 96;
    private static final int TRIES = 120;
    /**
     * One in a hundred: chance may hide a single pair from a search, but not the row or column that a fault takes away.
     */
    private static final int BY_CHANCE = 18;

    @Test
    void nearlyEveryPairThatCanBeAndIsNotListedIsReached() throws IOException {
        var coverage = new Coverage();
        Stories.count(coverage);
        var listed = listed();
        boolean writes = System.getenv("WRITE_COVERAGE") != null;

        var sites = List.of(Site.values());
        int most = writes ? SEARCHES_TO_WRITE : SEARCHES;
        for (int seed = 0; seed < most && (writes || left(coverage, listed).size() > BY_CHANCE); seed++) {
            var site = sites.get(seed % sites.size());
            new Explorer(seed, site, coverage, writes ? Set.of() : listed).go(TRIES);
        }

        assertThat(coverage.contradictions()).isEmpty();
        if (writes) {
            write(coverage);
        } else {
            assertThat(left(coverage, listed)).as(coverage.summary()).hasSizeLessThanOrEqualTo(BY_CHANCE);
        }
    }

    /** The list is for what can be, and for nothing else. */
    @Test
    void noListedPairIsCalledImpossible() throws IOException {
        var listed = listed();

        assertThat(listed).isNotEmpty().noneMatch(pair -> Impossible.why(pair).isPresent());
        assertThat(new Coverage().unreached()).containsAll(listed);
    }

    private static List<Pair> left(Coverage coverage, Set<Pair> listed) {
        return coverage.missing().stream()
                .filter(pair -> !listed.contains(pair))
                .toList();
    }

    private static Set<Pair> listed() throws IOException {
        try (var list = Objects.requireNonNull(PairsAtTheKioskTest.class.getResourceAsStream(LIST))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" x "))
                    .map(pair -> new Pair(pair[0], pair[1]))
                    .collect(Collectors.toSet());
        }
    }

    private static void write(Coverage coverage) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(SOURCE));
        lines.removeIf(line -> !line.startsWith("#"));
        var missing = new HashSet<>(coverage.missing());
        missing.stream().map(Pair::toString).sorted().forEach(lines::add);
        Files.write(SOURCE, lines);
        System.out.println(coverage.text());
    }
}

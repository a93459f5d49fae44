package org.caiyun.sim.soak.coverage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The two lists of pairs beside the tests, one pair a line; lines that begin with # are for who reads. */
final class PairLists {
    private static final String HUNTS = "/coverage/hunts.txt";
    private static final String NOT_REACHED = "/coverage/not-reached.txt";

    private PairLists() {}

    static List<Recipe> recipes() throws IOException {
        return lines(HUNTS).stream().map(Recipe::of).toList();
    }

    static Set<Pair> notReached() throws IOException {
        return lines(NOT_REACHED).stream().map(Pair::of).collect(Collectors.toSet());
    }

    static void write(Collection<Recipe> recipes, Collection<Pair> notReached) throws IOException {
        write(
                HUNTS,
                recipes.stream().sorted(Recipe.BY_TEXT).map(Recipe::toString).toList());
        write(NOT_REACHED, notReached.stream().map(Pair::toString).sorted().toList());
    }

    private static List<String> lines(String list) throws IOException {
        try (var in = Objects.requireNonNull(PairLists.class.getResourceAsStream(list))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    private static void write(String list, List<String> pairs) throws IOException {
        var file = Path.of("src/test/resources" + list);
        var lines = new ArrayList<>(Files.readAllLines(file));
        lines.removeIf(line -> !line.startsWith("#"));
        lines.addAll(pairs);
        Files.write(file, lines);
    }
}

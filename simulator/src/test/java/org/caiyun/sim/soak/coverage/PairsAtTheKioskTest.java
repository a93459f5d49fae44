package org.caiyun.sim.soak.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The pairs that the whole kiosk comes through in the scenarios that come with the simulator, in searches from fixed
 * seeds and in hunts, each aimed at one pair. Nothing is left to chance: the same program reaches the same pairs in
 * every build. {@code hunts.txt} has the seed of each hunt that is needed; where another program needs another seed it
 * is looked for, so that a change of the program costs time and no work. What is not reached stands in
 * {@code not-reached.txt}. With {@code WRITE_COVERAGE=1} in the environment both are written anew and the tables
 * printed.
 */
class PairsAtTheKioskTest {
    private static final int SEARCHES = 24;
    private static final int TRIES = 120;
    private static final int MOST_HUNTS = 100;
    private static final int MOST_HUNTS_TO_WRITE = 800;

    private final Coverage coverage = new Coverage();
    private final List<Recipe> worked = new ArrayList<>();

    @Test
    void everyPairThatCanBeAndIsNotListedIsReached() throws IOException {
        var recipes = PairLists.recipes();
        var listed = PairLists.notReached();
        boolean writes = System.getenv("WRITE_COVERAGE") != null;

        Stories.count(coverage);
        SilentDisk.count(coverage);
        for (int seed = 0; seed < SEARCHES; seed++) {
            new Explorer(seed, Site.WALKED.get(seed % Site.WALKED.size()), coverage).go(TRIES);
        }
        recipes.forEach(this::play);
        for (var pair : coverage.missing()) {
            if (writes || !listed.contains(pair)) {
                lookFor(pair, writes ? MOST_HUNTS_TO_WRITE : MOST_HUNTS);
            }
        }

        assertThat(coverage.contradictions()).isEmpty();
        if (writes) {
            PairLists.write(worked, coverage.missing());
            System.out.println(coverage.text());
        } else {
            assertThat(listed).as(coverage.summary()).containsAll(coverage.missing());
        }
    }

    /** The list is for what can be, and for nothing else. */
    @Test
    void noListedPairIsCalledImpossible() throws IOException {
        var listed = new HashSet<>(PairLists.notReached());
        PairLists.recipes().forEach(recipe -> listed.add(recipe.pair()));

        assertThat(listed).isNotEmpty().noneMatch(pair -> Impossible.why(pair).isPresent());
        assertThat(new Coverage().unreached()).containsAll(listed);
    }

    /** A recipe stays on the list as long as it meets anything that nothing before it has met. */
    private void play(Recipe recipe) {
        int before = coverage.missing().size();
        new Hunt(recipe.pair(), recipe.seed(), coverage).meets();
        if (coverage.missing().size() < before) {
            worked.add(recipe);
        }
    }

    private void lookFor(Pair pair, int most) {
        for (long seed = 0; seed < most && coverage.missing().contains(pair); seed++) {
            play(new Recipe(pair, seed));
        }
    }
}

package org.caiyun.sim.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ShrinkingTest {
    private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

    @Test
    void findsTheOneElementThatMatters() {
        assertThat(new Shrinking(() -> true).shortest(HUNDRED, some -> some.contains(63)))
                .containsExactly(63);
    }

    @Test
    void findsElementsThatMatterOnlyTogetherAndKeepsTheirOrder() {
        var needed = Set.of(3, 40, 41, 99);

        var shortest = new Shrinking(() -> true).shortest(HUNDRED, some -> some.containsAll(needed));

        assertThat(shortest).containsExactly(3, 40, 41, 99);
    }

    @Test
    void leavesNothingOfWhatDoesNotMatter() {
        var shrinking = new Shrinking(() -> true);

        assertThat(shrinking.shortest(HUNDRED, _ -> true)).isEmpty();
        assertThat(shrinking.tries()).isEqualTo(1);
    }

    @Test
    void endsEarlyWithTheBestSoFar() {
        var left = new AtomicInteger(4);

        var shortest = new Shrinking(() -> left.getAndDecrement() > 0)
                .shortest(HUNDRED, some -> some.contains(10) && some.contains(90));

        assertThat(shortest).contains(10, 90).hasSizeBetween(3, 100);
    }
}

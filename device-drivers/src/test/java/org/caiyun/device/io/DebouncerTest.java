package org.caiyun.device.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.caiyun.device.Uptime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DebouncerTest {
    private static final Duration DEBOUNCE = Duration.ofMillis(30);
    private final Debouncer debouncer =
            new Debouncer(List.of(new DigitalIn(4, false, DEBOUNCE), new DigitalIn(5, true, Duration.ZERO)));

    @Test
    void reportsTheFirstSnapshotWhenEveryInputHasBeenSeen() {
        debouncer.see(4, true, at(0));
        boolean early = debouncer.settle(at(0));
        debouncer.see(5, true, at(1));
        boolean complete = debouncer.settle(at(1));

        assertThat(early).isFalse();
        assertThat(complete).isTrue();
        assertThat(debouncer.levels()).isEqualTo(Map.of(4, true, 5, false));
    }

    @Test
    void takesALevelOverOnceItHasStayed() {
        snapshot();

        debouncer.see(4, true, at(10));

        assertThat(debouncer.deadline()).contains(at(40));
        assertThat(debouncer.settle(at(39))).isFalse();
        assertThat(debouncer.settle(at(40))).isTrue();
        assertThat(debouncer.levels()).containsEntry(4, true);
        assertThat(debouncer.deadline()).isEmpty();
    }

    @Test
    void isAtRestWhileNoLevelIsAboutToCountAndAllIsReported() {
        boolean unseen = debouncer.isAtRest();
        snapshot();
        boolean reported = debouncer.isAtRest();
        debouncer.see(4, true, at(10));
        boolean changing = debouncer.isAtRest();
        debouncer.settle(at(40));

        assertThat(List.of(unseen, reported, changing, debouncer.isAtRest())).containsExactly(false, true, false, true);
    }

    @Test
    void forgetsALevelThatBouncesBack() {
        snapshot();

        debouncer.see(4, true, at(10));
        debouncer.see(4, false, at(39));

        assertThat(debouncer.settle(at(100))).isFalse();
        assertThat(debouncer.levels()).containsEntry(4, false);
    }

    @Test
    void ignoresAChannelThatIsNoInput() {
        snapshot();

        debouncer.see(9, true, at(10));

        assertThat(debouncer.settle(at(100))).isFalse();
    }

    /** Against the definition: a level counts from when every sample of the last debounce time had it. */
    @ParameterizedTest
    @MethodSource("seeds")
    void followsTheDefinitionForAnySamples(long seed) {
        var random = new Random(seed);
        var single = new Debouncer(List.of(new DigitalIn(0, false, DEBOUNCE)));
        var samples = new TreeMap<Integer, Boolean>(Map.of(0, false));
        single.see(0, false, at(0));
        boolean counts = false;

        for (int time = 5; time < 3_000; time += 1 + random.nextInt(20)) {
            boolean level = random.nextInt(100) < 15 != samples.lastEntry().getValue();
            samples.put(time, level);
            single.see(0, level, at(time));
            single.settle(at(time));
            int runBegan = beginOfRun(samples, level);
            counts = time - runBegan >= DEBOUNCE.toMillis() ? level : counts;

            assertThat(single.levels().get(0)).as("at %d", time).isEqualTo(counts);
        }
    }

    private static int beginOfRun(NavigableMap<Integer, Boolean> samples, boolean level) {
        int began = samples.lastKey();
        for (var sample : samples.descendingMap().entrySet()) {
            if (sample.getValue() != level) {
                return began;
            }
            began = sample.getKey();
        }
        return began;
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    private void snapshot() {
        debouncer.see(4, false, at(0));
        debouncer.see(5, true, at(0));
        assertThat(debouncer.settle(at(0))).isTrue();
    }

    private static Uptime at(long millis) {
        return Uptime.ZERO.plus(Duration.ofMillis(millis));
    }
}

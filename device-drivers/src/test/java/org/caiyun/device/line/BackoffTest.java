package org.caiyun.device.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BackoffTest {
    @ParameterizedTest
    @CsvSource({"1, 100", "2, 200", "3, 400", "7, 6400", "8, 10000", "9, 10000", "2147483647, 10000"})
    void growsFromTheFirstDelayToTheLongest(int failures, long millis) {
        assertThat(Backoff.forDevices().delayAfter(failures)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void jitterOnlyShortensAndComesFromTheSeed() {
        var backoff = new Backoff(Duration.ofSeconds(1), 2, Duration.ofSeconds(10), 0.5);
        var first = new Random(7);
        var second = new Random(7);

        var delays = IntStream.range(0, 100)
                .mapToObj(_ -> backoff.delayAfter(2, first))
                .toList();

        assertThat(delays).allSatisfy(d -> assertThat(d).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2)));
        assertThat(delays.stream().distinct().count()).isGreaterThan(90);
        assertThat(delays).allSatisfy(d -> assertThat(d).isEqualTo(backoff.delayAfter(2, second)));
    }

    @Test
    void asksForNoRandomnessWithoutJitter() {
        var used = new Random(7);

        assertThat(Backoff.forDevices().delayAfter(2, used)).isEqualTo(Duration.ofMillis(200));
        assertThat(used.nextLong()).isEqualTo(new Random(7).nextLong());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, 10, 0",
        "-1, 2, 10, 0",
        "11, 2, 10, 0",
        "1, 0.5, 10, 0",
        "1, NaN, 10, 0",
        "1, Infinity, 10, 0",
        "1, 2, 10, -0.1",
        "1, 2, 10, 1.1"
    })
    void refusesNumbersThatMakeNoSense(long first, double factor, long longest, double jitter) {
        assertThatThrownBy(() -> new Backoff(Duration.ofSeconds(first), factor, Duration.ofSeconds(longest), jitter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
    }

    @Test
    void countsFailuresFromOne() {
        assertThatThrownBy(() -> Backoff.forDevices().delayAfter(0)).hasMessageContaining("counted from 1");
    }
}

package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mandated sequence takes little more than air and line need. Virtual time: the same on every machine. */
final class ReaderSequenceTest {
    static List<SequenceTime> all() {
        return ReaderSequence.measureAll();
    }

    @ParameterizedTest
    @MethodSource("all")
    void takesNoLessThanPhysicsAndNoMoreThanIsAllowed(SequenceTime time) {
        assertThat(time.taken()).isGreaterThanOrEqualTo(time.bound());
        assertThat(time.ratio()).isLessThanOrEqualTo(ReaderSequence.LIMIT);
    }

    @Test
    void namesTheReadersThatMustKeepTheLimit() {
        assertThat(all().stream().filter(time -> time.limit() > 0).map(SequenceTime::reader))
                .containsExactly("FEIG", "RL866", "D6", "FEIG", "RL866", "D6");
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysWhereTheRestGoes(SequenceTime time) {
        Duration rest = time.rest().stream().map(SequenceTime.Part::time).reduce(Duration.ZERO, Duration::plus);

        assertThat(time.bound().plus(rest)).isEqualTo(time.taken());
        assertThat(time.rest()).allSatisfy(part -> assertThat(part.time()).isPositive());
    }

    /** rfid.md, section 4: what nine blocks, system information and a write need in the air. */
    @Test
    void countsTheAirAsItIsPublished() {
        Duration air =
                PhysicalStep.d6(BenchTag.UID, 9).stream().map(PhysicalStep::air).reduce(Duration.ZERO, Duration::plus);

        // two inventories of 13.9, read 17.05, write with 4.8 ms of programming 10.4, system information twice 9.81
        assertThat(air).isBetween(Duration.ofMillis(73), Duration.ofMillis(76));
    }

    @Test
    void looksSevenTimesAtAUhfTag() {
        UhfTime time = UhfTime.measure();

        assertThat(time.taken()).isGreaterThan(Duration.ofMillis(1400));
        assertThat(time.messages()).isBetween(Duration.ofMillis(1), Duration.ofMillis(100));
    }
}

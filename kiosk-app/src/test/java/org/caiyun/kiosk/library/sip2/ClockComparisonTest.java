package org.caiyun.kiosk.library.sip2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.caiyun.kiosk.library.LibraryEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The library's clock beside the machine's; two minutes apart are borne. */
final class ClockComparisonTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant OURS = Instant.parse("2026-03-01T01:30:00Z");

    private Optional<Instant> wall = Optional.of(OURS);
    private final ClockComparison clocks = new ClockComparison(ZONE, Duration.ofMinutes(2), () -> wall);

    @ParameterizedTest
    @CsvSource({"0", "119", "120", "-120"})
    void clocksThatAgreeAreNotSaid(int ahead) {
        assertThat(theirsIs(ahead)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"121", "-121", "28800", "-31536000"})
    void clocksThatDifferAreSaidOnce(int ahead) {
        assertThat(theirsIs(ahead)).contains(new LibraryEvent.ClockCompared(Duration.ofSeconds(ahead), false));
        assertThat(theirsIs(ahead + 1)).isEmpty();
    }

    @Test
    void thatTheyAgreeAgainIsSaidWhenTheyAreWellWithinTheTolerance() {
        var _ = theirsIs(3_600);

        assertThat(theirsIs(119)).isEmpty();
        assertThat(theirsIs(60)).contains(new LibraryEvent.ClockCompared(Duration.ofMinutes(1), true));
        assertThat(theirsIs(119)).isEmpty();
        assertThat(theirsIs(-300)).contains(new LibraryEvent.ClockCompared(Duration.ofMinutes(-5), false));
    }

    @Test
    void aMachineThatDoesNotKnowTheTimeComparesNothing() {
        wall = Optional.empty();
        assertThat(theirsIs(3_600)).isEmpty();

        wall = Optional.of(OURS);
        assertThat(theirsIs(3_600)).isPresent();
    }

    @Test
    void aLibraryThatShowsNoTimeIsNotCompared() {
        assertThat(clocks.heard(status(new Sip2Date("0".repeat(18))))).isEmpty();
        assertThat(clocks.heard(status(Sip2Date.BLANK))).isEmpty();
    }

    /** A zone that is written counts, and not the one that is configured. */
    @Test
    void aTimeWithItsZoneIsTheSameTime() {
        assertThat(clocks.heard(status(new Sip2Date("20260301   Z013000")))).isEmpty();
        assertThat(clocks.heard(status(new Sip2Date("20260301   Z093000"))))
                .contains(new LibraryEvent.ClockCompared(Duration.ofHours(8), false));
    }

    @Test
    void aSessionSaysItWithTheStatusOfEachConnection() {
        var rig = new SessionRig(VerifyMode.OFF, Sip2Settings.Account.NONE);
        rig.wall = Optional.of(OURS.plus(Duration.ofHours(1)));

        rig.comeUp(SessionRig.ALL);
        rig.lineCloses();
        rig.comeUp(SessionRig.ALL);

        assertThat(rig.events)
                .filteredOn(LibraryEvent.ClockCompared.class::isInstance)
                .containsExactly(new LibraryEvent.ClockCompared(Duration.ofHours(-1), false));
        assertThat(rig.events).filteredOn(LibraryEvent.LinkUp.class::isInstance).hasSize(2);
    }

    private Optional<LibraryEvent> theirsIs(int secondsAhead) {
        return clocks.heard(status(Sip2Date.of(OURS.plusSeconds(secondsAhead), ZONE)));
    }

    private static AcsStatus status(Sip2Date clock) {
        var permissions = new AcsPermissions(true, true, true, true, true, true);
        return new AcsStatus(permissions, "050", "003", clock, "2.00", Sip2Fields.NONE);
    }
}

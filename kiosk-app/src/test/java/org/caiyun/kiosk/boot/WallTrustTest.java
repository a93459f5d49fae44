package org.caiyun.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.kiosk.boot.Synchronisation.NOT_SAID;
import static org.caiyun.kiosk.boot.Synchronisation.NOT_SYNCHRONISED;
import static org.caiyun.kiosk.boot.Synchronisation.SYNCHRONISED;

import java.time.Duration;
import java.time.Instant;
import org.caiyun.device.Uptime;
import org.junit.jupiter.api.Test;

final class WallTrustTest {
    private static final Instant RELEASED = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-12-24T08:00:00Z");

    private final WallTrust trust = new WallTrust(RELEASED);
    private Uptime uptime = Uptime.ZERO;
    private Instant wall = NOW;

    @Test
    void isTrustedWhenTheSystemSaysSo() {
        assertThat(said(NOT_SAID)).isFalse();
        assertThat(said(NOT_SYNCHRONISED)).isFalse();
        assertThat(said(SYNCHRONISED)).isTrue();
    }

    @Test
    void aTimeBeforeThisProgramWasMadeIsWrongWhateverTheSystemSays() {
        wall = RELEASED.minusMillis(1);

        assertThat(said(SYNCHRONISED)).isFalse();
    }

    @Test
    void aClockThatWasRightStaysSoForAWeekWithoutATimeService() {
        said(SYNCHRONISED);
        passes(WallTrust.HOLDOVER.minusMillis(1));
        assertThat(said(NOT_SYNCHRONISED)).isTrue();

        passes(Duration.ofMillis(1));
        assertThat(said(NOT_SYNCHRONISED)).isFalse();
    }

    @Test
    void aClockThatIsSetByHandMustWinItsTrustAnew() {
        said(SYNCHRONISED);
        wall = wall.minus(Duration.ofHours(2));

        assertThat(said(NOT_SYNCHRONISED)).isFalse();
        assertThat(said(SYNCHRONISED)).isTrue();
    }

    @Test
    void aStepIsNoticedOnceInEitherDirection() {
        assertThat(trust.stepped(uptime, wall)).isFalse();

        wall = wall.plus(WallTrust.STEP);
        assertThat(trust.stepped(uptime, wall)).isTrue();
        assertThat(trust.stepped(uptime, wall)).isFalse();

        wall = wall.minus(WallTrust.STEP);
        assertThat(trust.stepped(uptime, wall)).isTrue();
    }

    @Test
    void theTimeBetweenTwoReadingsIsNoStep() {
        trust.stepped(uptime, wall);
        wall = wall.plus(WallTrust.STEP).minusNanos(1);

        assertThat(trust.stepped(uptime, wall)).isFalse();
    }

    private boolean said(Synchronisation said) {
        trust.stepped(uptime, wall);
        return trust.isTrusted(uptime, wall, said);
    }

    private void passes(Duration time) {
        uptime = uptime.plus(time);
        wall = wall.plus(time);
    }
}

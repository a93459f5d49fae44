package org.caiyun.kiosk.library.sip2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.kiosk.library.sip2.SessionRig.ALL;
import static org.caiyun.kiosk.library.sip2.SessionRig.DATE;
import static org.caiyun.kiosk.library.sip2.SessionRig.ITEM;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.item.WallTime;
import org.junit.jupiter.api.Test;

/** The dates of requests while the machine's own clock is not right. */
final class Sip2DatesTest {
    private static final String BLANK = " ".repeat(18);
    private static final String REST = "APhall|AONMG|AB31500100000011|AC|";

    /** The status came at uptime zero and said half past nine. */
    @Test
    void datesAreCountedFromTheLibrarysOwnClock() {
        var rig = SessionRig.up(ALL);
        rig.wall = Optional.empty();
        rig.passes(Duration.ofMinutes(2));

        rig.checkIn(ITEM, takenAt(Duration.ofSeconds(90)), true);

        assertThat(rig.writes()).containsExactly("09Y20260301    09320020260301    093130" + REST);
    }

    /** Put in before the link came up: the library's clock reaches back as well. */
    @Test
    void itsClockTellsAlsoWhatWasBeforeItWasHeard() {
        var rig = new SessionRig(VerifyMode.OFF, Sip2Settings.Account.NONE);
        rig.wall = Optional.empty();
        rig.passes(Duration.ofMinutes(10));
        rig.comeUp(ALL);

        rig.checkIn(ITEM, takenAt(Duration.ofMinutes(1)), true);

        assertThat(rig.writes()).containsExactly("09Y20260301    09300020260301    092100" + REST);
    }

    @Test
    void aLibraryThatShowsNoTimeIsGivenBlankDates() {
        var rig = new SessionRig(VerifyMode.OFF, Sip2Settings.Account.NONE);
        rig.wall = Optional.empty();
        rig.open();
        rig.says("98YYYYYY600003" + "0".repeat(18) + "2.00AONMG|BX" + ALL + "|");
        rig.writes();

        rig.checkIn(ITEM, takenAt(Duration.ZERO), false);

        assertThat(rig.writes()).containsExactly("09N" + BLANK + BLANK + REST);
    }

    @Test
    void aReturnDateThatNoClockCanTellIsLeftBlank() {
        var rig = SessionRig.up(ALL);

        rig.checkIn(ITEM, new WallTime.Unknown(Instant.EPOCH), true);

        assertThat(rig.writes()).containsExactly("09Y" + DATE + BLANK + REST);
    }

    @Test
    void aKnownReturnDateIsSentEvenWhenTheClockIsNotRightAnyMore() {
        var rig = SessionRig.up(ALL);
        rig.wall = Optional.empty();

        rig.checkIn(ITEM, SessionRig.RETURNED, true);

        assertThat(rig.writes()).containsExactly("09Y" + DATE + "20260301    092955" + REST);
    }

    private static WallTime takenAt(Duration uptime) {
        return new WallTime.ByUptime(Instant.EPOCH, Uptime.ZERO.plus(uptime));
    }
}

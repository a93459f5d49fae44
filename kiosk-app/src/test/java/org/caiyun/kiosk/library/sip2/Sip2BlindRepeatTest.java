package org.caiyun.kiosk.library.sip2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.kiosk.library.sip2.SessionRig.ALL;
import static org.caiyun.kiosk.library.sip2.SessionRig.ITEM;
import static org.caiyun.kiosk.library.sip2.SessionRig.item;
import static org.caiyun.kiosk.library.sip2.SessionRig.ok;

import org.caiyun.device.CommandId;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.junit.jupiter.api.Test;

/**
 * Evergreen runs a repeated check-in again. A check-in is sent again only where the library has said of this very one
 * that it did not run it.
 */
final class Sip2BlindRepeatTest {
    private static final CommandId CHECK_IN = new CommandId(1);
    private static final String RESEND = "96AZFEF6";

    private final SessionRig rig = SessionRig.up(ALL);

    @Test
    void sendsACheckInAgainOnTheFirst96() {
        rig.checkIn(ITEM);

        rig.says(RESEND);
        rig.says(ok(ITEM));

        assertThat(rig.commands()).containsExactly("09", "09");
        assertThat(rig.outcomes(CHECK_IN)).singleElement().isInstanceOf(CheckInOutcome.CheckedIn.class);
    }

    /** A 96 that comes together with the answer was about an earlier message. */
    @Test
    void doesNotSendACheckInAgainThatHasItsAnswer() {
        rig.checkIn(ITEM);

        rig.says(RESEND, ok(ITEM));

        assertThat(rig.commands()).containsExactly("09");
        assertThat(rig.outcomes(CHECK_IN)).singleElement().isInstanceOf(CheckInOutcome.CheckedIn.class);
    }

    /** Nobody can say what a 96 is about: the second may have been for the first sending. */
    @Test
    void asksWhatHappenedAfterTheSecond96() {
        rig.checkIn(ITEM);

        rig.says(RESEND);
        rig.says(RESEND);
        rig.says(ok(ITEM));
        rig.open();
        rig.says(SessionRig.status(ALL));
        rig.says(item(ITEM, "03"));

        assertThat(rig.commands()).containsExactly("09", "09", "99", "17");
        assertThat(rig.closes()).isEqualTo(1);
        assertThat(rig.outcomes(CHECK_IN)).singleElement().isInstanceOf(CheckInOutcome.CheckedIn.class);
    }

    /** The check-in's own answer may stand behind it. */
    @Test
    void asksWhatHappenedAfterAStatusWithoutANumber() {
        rig.checkIn(ITEM);

        rig.says(SessionRig.status(ALL), ok(ITEM));
        rig.open();
        rig.says(SessionRig.status(ALL));
        rig.says(item(ITEM, "03"));

        assertThat(rig.commands()).containsExactly("09", "99", "17");
        assertThat(rig.closes()).isEqualTo(1);
        assertThat(rig.outcomes(CHECK_IN)).singleElement().isInstanceOf(CheckInOutcome.CheckedIn.class);
    }

    @Test
    void checksInAgainWhereItWasNotRun() {
        rig.checkIn(ITEM);

        rig.says(RESEND, RESEND);
        rig.open();
        rig.says(SessionRig.status(ALL));
        rig.says(item(ITEM, "04"));
        rig.says(ok(ITEM));

        assertThat(rig.commands()).containsExactly("09", "09", "99", "17", "09");
        assertThat(rig.outcomes(CHECK_IN)).singleElement().isInstanceOf(CheckInOutcome.CheckedIn.class);
    }
}

package org.caiyun.kiosk.library.sip2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.kiosk.library.sip2.SessionRig.ALL;
import static org.caiyun.kiosk.library.sip2.SessionRig.DATE;
import static org.caiyun.kiosk.library.sip2.SessionRig.ITEM;
import static org.caiyun.kiosk.library.sip2.SessionRig.NO_ITEM_INFORMATION;
import static org.caiyun.kiosk.library.sip2.SessionRig.TIMEOUT;
import static org.caiyun.kiosk.library.sip2.SessionRig.item;
import static org.caiyun.kiosk.library.sip2.SessionRig.ok;
import static org.caiyun.kiosk.library.sip2.SessionRig.status;

import java.time.Duration;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.kiosk.library.LibraryEvent;
import org.junit.jupiter.api.Test;

/** The status of the library system: asked when the link is idle, and told in place of another answer. */
final class Sip2StatusTest {
    private static final Sip2Settings.Account KIOSK = new Sip2Settings.Account("kiosk", "secret");

    @Test
    void looksAfterAnIdleLink() {
        var rig = SessionRig.up(ALL);
        assertThat(rig.session.deadline()).contains(rig.now().plus(Duration.ofMinutes(5)));

        rig.passes(Duration.ofMinutes(5));
        assertThat(rig.commands()).containsExactly("99");
        rig.says(status(ALL));
        assertThat(rig.session.deadline()).contains(rig.now().plus(Duration.ofMinutes(5)));

        assertThat(rig.events).isEmpty();
    }

    @Test
    void noticesAHungLink() {
        var rig = SessionRig.up(ALL);
        rig.passes(Duration.ofMinutes(5));

        rig.passes(TIMEOUT);

        assertThat(rig.closes()).isEqualTo(1);
        assertThat(rig.events).containsExactly(new LibraryEvent.LinkDown(new DeviceFault.Silent(TIMEOUT)));
        assertThat(rig.session.deadline()).isEmpty();
    }

    @Test
    void checksInAfterTheStatusThatWasJustAsked() {
        var rig = SessionRig.up(ALL);
        rig.passes(Duration.ofMinutes(5));
        CommandId id = rig.checkIn(ITEM);
        assertThat(rig.commands()).containsExactly("99");

        rig.says(status(ALL));
        rig.says(ok(ITEM));

        assertThat(rig.commands()).containsExactly("09");
        assertThat(rig.outcomes(id)).hasSize(1);
    }

    @Test
    void tellsWhenItemInformationComesOrGoes() {
        var rig = SessionRig.up(ALL);
        rig.passes(Duration.ofMinutes(5));

        rig.says(status(NO_ITEM_INFORMATION));

        assertThat(rig.events).containsExactly(new LibraryEvent.LinkUp(false));
    }

    @Test
    void repeatsTheRequestWhenAStatusComesInItsPlace() {
        var rig = SessionRig.up(ALL);
        CommandId id = rig.settle(ITEM);

        rig.says(status(NO_ITEM_INFORMATION));
        rig.says(item(ITEM, "03"));

        assertThat(rig.commands()).containsExactly("17", "17");
        assertThat(rig.events).first().isEqualTo(new LibraryEvent.LinkUp(false));
        assertThat(rig.outcomes(id)).hasSize(1);
    }

    @Test
    void repeatsTheLoginWhenAStatusComesInItsPlace() {
        var rig = new SessionRig(VerifyMode.OFF, KIOSK);
        rig.open();

        rig.says(status(ALL));

        assertThat(rig.commands()).containsExactly("93", "93");
        assertThat(rig.events).isEmpty();
    }

    @Test
    void doesNotRepeatToALibraryThatJustWentOffLine() {
        var rig = SessionRig.up(ALL);
        rig.checkIn(ITEM);

        rig.says("98NYYYYY600003" + DATE + "2.00AONMG|BX" + ALL + "|");

        assertThat(rig.commands()).containsExactly("09");
        assertThat(rig.closes()).isEqualTo(1);
    }
}

package org.caiyun.kiosk.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.flow.ReturnEvent;
import org.caiyun.kiosk.flow.ReturnEvent.Device;
import org.junit.jupiter.api.Test;

final class HealthTest {
    private static final DeviceHealth READY = new DeviceHealth.Ready("reader");
    private static final DeviceHealth UNPLUGGED = new DeviceHealth.Down(new DeviceFault.Disconnected("gone"));
    private static final DeviceHealth STRANGER = new DeviceHealth.Down(new DeviceFault.WrongDevice("reader", "mouse"));
    private static final DeviceHealth SILENT = new DeviceHealth.Down(new DeviceFault.Silent(Duration.ofSeconds(1)));
    private static final ReturnEvent UP = new ReturnEvent.DeviceUp(Device.READER, "reader");
    private static final ReturnEvent DOWN = new ReturnEvent.DeviceDown(Device.READER, "disconnected: gone", "E101");
    private static final ReturnEvent STRANGE =
            new ReturnEvent.DeviceDown(Device.READER, "expected reader, found mouse", "E104");

    private final Health health = new Health();
    private Uptime now = new Uptime(-7_000_000_000L);

    @Test
    void saysOnceThatADeviceComesAndGoes() {
        assertThat(after(0, READY)).containsExactly(UP);
        assertThat(after(1, READY)).isEmpty();
        assertThat(after(1, UNPLUGGED)).containsExactly(DOWN);
        assertThat(after(1, UNPLUGGED)).isEmpty();
        assertThat(after(600, UNPLUGGED)).isEmpty();
        assertThat(after(1, READY)).containsExactly(UP);
    }

    @Test
    void saysANewCauseAtOnce() {
        after(0, UNPLUGGED);

        assertThat(after(1, STRANGER)).containsExactly(STRANGE);
        assertThat(after(1, STRANGER)).isEmpty();
    }

    @Test
    void doesNotSayTheSameCauseInOtherWords() {
        after(0, UNPLUGGED);

        assertThat(after(1, new DeviceHealth.Down(new DeviceFault.Disconnected("still gone"))))
                .isEmpty();
    }

    /** At the pace at which a line is opened again. */
    @Test
    void doesNotSayCausesThatTakeTurns() {
        List<ReturnEvent> said = new ArrayList<>(after(0, UNPLUGGED));
        for (int i = 0; i < 1000; i++) {
            said.addAll(after(30, STRANGER));
            said.addAll(after(30, SILENT));
            said.addAll(after(30, UNPLUGGED));
        }

        assertThat(said).hasSize(3);
    }

    @Test
    void saysACauseAgainThatStands() {
        after(0, UNPLUGGED);
        after(1, STRANGER);

        assertThat(after(1, UNPLUGGED)).isEmpty();
        assertThat(after(59, UNPLUGGED)).isEmpty();
        assertThat(after(1, UNPLUGGED)).containsExactly(DOWN);
        assertThat(after(600, UNPLUGGED)).isEmpty();
    }

    @Test
    void knowsNothingOfAnEarlierOutage() {
        after(0, UNPLUGGED);
        after(1, STRANGER);
        after(1, READY);

        assertThat(after(1, STRANGER)).containsExactly(STRANGE);
        assertThat(after(1, UNPLUGGED)).containsExactly(DOWN);
    }

    @Test
    void saysThatADeviceIsBeingIdentifiedAgainAndThenWhy() {
        after(0, READY);

        assertThat(after(1, new DeviceHealth.Starting()))
                .containsExactly(new ReturnEvent.DeviceDown(Device.READER, "being identified again", ""));
        assertThat(after(1, UNPLUGGED)).containsExactly(DOWN);
    }

    /** What is said when the reader is so, this many seconds later. */
    private List<ReturnEvent> after(int seconds, DeviceHealth reader) {
        now = now.plus(Duration.ofSeconds(seconds));
        var events = new ArrayList<ReturnEvent>();
        health.note(Device.READER, reader, now, events);
        return events;
    }
}

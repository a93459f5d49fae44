package org.caiyun.kiosk.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PlatformLogTest {
    @RegisterExtension
    final LogLines lines = new LogLines(PlatformLog.class);

    private final PlatformLog log = new PlatformLog();

    @Test
    void saysEachChangeOnceWithItsNumber() {
        var up = new DeviceHealth.Ready("https://platform.example/v1");

        log.note(new DeviceHealth.Starting());
        log.note(new DeviceHealth.Down(new DeviceFault.Disconnected("no connection")));
        log.note(new DeviceHealth.Down(new DeviceFault.Disconnected("no answer within 3000 ms")));
        log.note(new DeviceHealth.Down(new DeviceFault.Refused("status 401")));
        log.note(up);
        log.note(up);

        assertThat(lines.texts())
                .containsExactly(
                        "platform down number=E701 why=disconnected: no connection",
                        "platform down number=E705 why=refused: status 401",
                        "platform up address=https://platform.example/v1");
    }
}

package org.caiyun.kiosk.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class LibraryLogTest {
    @RegisterExtension
    final LogLines lines = new LogLines(LibraryLog.class);

    private final LibraryLog log = new LibraryLog();

    @Test
    void saysEachChangeOnce() {
        var refused = new DeviceHealth.Down(new DeviceFault.Disconnected("refused"));
        var wrongName = new DeviceHealth.Down(new DeviceFault.Disconnected("the library's certificate is for A"));
        var up = new DeviceHealth.Ready("SIP2 2.00 NMG");

        for (var health : List.of(new DeviceHealth.Starting(), refused, refused, wrongName, up, up, refused)) {
            log.note(health);
        }

        assertThat(lines.textsWithLevels())
                .containsExactly(
                        "WARN library down why=disconnected: refused",
                        "WARN library down why=disconnected: the library's certificate is for A",
                        "INFO library up identity=SIP2 2.00 NMG",
                        "WARN library down why=disconnected: refused");
    }
}

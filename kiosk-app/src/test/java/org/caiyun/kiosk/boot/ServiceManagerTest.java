package org.caiyun.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.caiyun.device.Uptime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service manager hears on its socket, as sd_notify(3) and sd_watchdog_enabled(3) have it. */
@EnabledOnOs(OS.LINUX)
final class ServiceManagerTest {
    private static final long PID = 4711;

    @TempDir
    private Path directory;

    @Test
    void hearsThatTheLoopRunsAndTwiceInEachWatchdogTimeThatItStillDoes() throws Throwable {
        var address = directory.resolve("notify").toString();
        try (var socket = new NotifySocket(address)) {
            var manager = ServiceManager.of(
                    Map.of("NOTIFY_SOCKET", address, "WATCHDOG_USEC", "10000000", "WATCHDOG_PID", "4711"), PID);

            assertThat(socket.next()).isEmpty();
            manager.beat(at(1_000));
            assertThat(socket.next()).isEqualTo("READY=1");
            assertThat(socket.next()).isEqualTo("WATCHDOG=1");
            manager.beat(at(5_999));
            assertThat(socket.next()).isEmpty();
            manager.beat(at(6_000));
            assertThat(socket.next()).isEqualTo("WATCHDOG=1");
            manager.stopping();
            assertThat(socket.next()).isEqualTo("STOPPING=1");
        }
    }

    /** systemd in a container, and a user's own, use such a name. */
    @Test
    void isReachedUnderANameThatIsNoFile() throws Throwable {
        var address = "@" + directory;
        try (var socket = new NotifySocket(address)) {
            ServiceManager.of(Map.of("NOTIFY_SOCKET", address), PID).beat(at(0));

            assertThat(socket.next()).isEqualTo("READY=1");
            assertThat(socket.next()).isEmpty();
        }
    }

    @Test
    void watchesAnotherProcess() throws Throwable {
        var address = directory.resolve("notify").toString();
        try (var socket = new NotifySocket(address)) {
            ServiceManager.of(Map.of("NOTIFY_SOCKET", address, "WATCHDOG_USEC", "10000000", "WATCHDOG_PID", "1"), PID)
                    .beat(at(0));

            assertThat(socket.next()).isEqualTo("READY=1");
            assertThat(socket.next()).isEmpty();
        }
    }

    /** A kiosk that cannot say so takes books all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"", "relative", "/nowhere/at/all", "@"})
    void isNotThere(String address) {
        var manager = ServiceManager.of(Map.of("NOTIFY_SOCKET", address, "WATCHDOG_USEC", "never"), PID);

        assertThatCode(() -> {
                    manager.beat(at(0));
                    manager.stopping();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void anAddressHasAtMost108Bytes() {
        assertThatThrownBy(() -> new UnixDatagram("/" + "n".repeat(107)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("longer than 108 bytes: ");
        assertThatCode(() -> new UnixDatagram("/" + "n".repeat(106))).doesNotThrowAnyException();
    }

    private static Uptime at(long millis) {
        return Uptime.ZERO.plus(Duration.ofMillis(millis));
    }
}

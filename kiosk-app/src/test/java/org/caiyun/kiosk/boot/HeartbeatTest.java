package org.caiyun.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.caiyun.kiosk.config.RulesConfig;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.kiosk.store.RefusingStore;
import org.caiyun.kiosk.store.StoreFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A kiosk without any of its devices, and whoever watches that it runs. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
final class HeartbeatTest {
    private static final int HANGS_MILLIS = 2_500;

    @TempDir
    private Path directory;

    /** The service manager hears it of the process that it started, until it tells it to stop. */
    @Test
    void aProcessSaysThatItRunsThatItStillDoesAndThatItStops() throws Throwable {
        var address = directory.resolve("notify").toString();
        var settings = Files.writeString(directory.resolve("kiosk.yaml"), yaml());
        try (var manager = new NotifySocket(address)) {
            var builder = new ProcessBuilder(
                    ProcessHandle.current().info().command().orElseThrow(),
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    FirmwareMain.class.getName(),
                    "--config",
                    settings.toString());
            builder.environment().put("NOTIFY_SOCKET", address);
            builder.environment().put("WATCHDOG_USEC", "4000000");
            var process = builder.redirectErrorStream(true)
                    .redirectOutput(directory.resolve("log").toFile())
                    .start();
            try {
                assertThat(next(manager, process)).isEqualTo("READY=1");
                assertThat(next(manager, process)).isEqualTo("WATCHDOG=1");
                assertThat(next(manager, process)).isEqualTo("WATCHDOG=1");
                process.destroy();
                assertThat(next(manager, process)).isEqualTo("STOPPING=1");
                assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            } finally {
                process.destroyForcibly();
            }
        }
    }

    private String next(NotifySocket manager, Process process) throws Throwable {
        for (var said = manager.next(); ; said = manager.next()) {
            if (!said.isEmpty()) {
                return said;
            }
            assertThat(process.isAlive()).as(() -> "it runs; it said " + log()).isTrue();
            Thread.onSpinWait();
        }
    }

    private String log() {
        try {
            return Files.readString(directory.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Nobody says for it that it runs. */
    @Test
    void aLoopThatHangsIsNotHeard() throws Exception {
        var clocks = new SystemClocks();
        var store = new RefusingStore(new StoreFault.ReadOnly());
        var beats = new AtomicInteger();
        var first = new CountDownLatch(1);
        try (var loop = KioskApp.loop(config(), store, "boot", clocks, new Random(1), _ -> {})) {
            loop.watch(_ -> {
                beats.incrementAndGet();
                first.countDown();
            });
            loop.start();
            first.await();

            boolean heard = loop.look(_ -> {
                        int before = beats.get();
                        boolean woken = waits(new CountDownLatch(1));
                        return woken || beats.get() != before;
                    })
                    .get();

            assertThat(heard).isFalse();
        }
    }

    private static boolean waits(CountDownLatch never) {
        try {
            return never.await(HANGS_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private KioskConfig config() throws IOException {
        return ((ConfigResult.Config) KioskConfigReader.read(new YamlSource("kiosk.yaml", yaml()))).config();
    }

    /** No device is where it says. */
    private String yaml() throws IOException {
        try (var in = Objects.requireNonNull(RulesConfig.class.getResourceAsStream("least.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("tcp:localhost:\\d+", "tcp:127.0.0.1:1")
                    .replace("data: data", "data: " + directory.resolve("data"));
        }
    }
}

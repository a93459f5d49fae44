package org.caiyun.sim.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.caiyun.kiosk.config.RfidConfig.Driver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** {@code simulate --peers-only}: devices and a library for a kiosk that is started apart. */
@Timeout(60)
final class PeersOnlyTest {
    private static final long END_LIMIT_MILLIS = 10_000;
    private static final Duration FACT_LIMIT = Duration.ofSeconds(30);
    private static final int DEVICES = 4;

    @TempDir
    private Path directory = Path.of("");

    private final PipedWriter err = new PipedWriter();
    private Thread command = new Thread();

    private Path serve(Path overlay) {
        var configuration = directory.resolve("kiosk.yaml");
        command = Thread.ofPlatform()
                .daemon()
                .name("peers-only")
                .start(() -> new CommandLine(new SimulateCommand())
                        .setErr(new PrintWriter(err))
                        .execute(
                                "--peers-only",
                                "--write-config",
                                configuration.toString(),
                                "--config",
                                overlay.toString()));
        return configuration;
    }

    @AfterEach
    void end() throws InterruptedException {
        command.interrupt();
        command.join(END_LIMIT_MILLIS);
    }

    @ParameterizedTest
    @EnumSource(Driver.class)
    void writesAConfigurationWithWhichTheFirmwareReachesEveryDevice(Driver reader) throws IOException {
        var overlay = Files.writeString(
                directory.resolve("overlay.yaml"), "devices: {rfid: {driver: %s}}".formatted(reader.word()));
        try (var heard = new BufferedReader(new PipedReader(err))) {
            var configuration = serve(overlay);

            assertThat(heard.readLine()).endsWith("./kiosk run --config " + configuration);
            assertThat(KioskConfigReader.read(Files.readString(configuration)))
                    .isInstanceOfSatisfying(
                            ConfigResult.Config.class,
                            written -> assertThat(written.config()
                                            .devices()
                                            .rfid()
                                            .protocol()
                                            .driver())
                                    .isEqualTo(reader));
            try (var firmware = FirmwareProcess.start(configuration)) {
                while (firmware.devicesUp() < DEVICES) {
                    assertThat(firmware.nextFact(FACT_LIMIT))
                            .as("%s", firmware.said())
                            .isPresent();
                }
                firmware.stop();
            }
        }
    }
}

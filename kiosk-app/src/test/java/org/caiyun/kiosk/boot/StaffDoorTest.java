package org.caiyun.kiosk.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.caiyun.kiosk.config.RulesConfig;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What staff say to a kiosk that runs, through its real socket. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
final class StaffDoorTest {
    private static final Duration SHORT = Duration.ofMillis(50);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory = Path.of(".");

    private int staff(String... arguments) {
        return execute(new CommandLine(new StaffCommand()), arguments);
    }

    private int execute(CommandLine command, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", directory.toString()));
        return command.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    /** No device is where it says. */
    private KioskConfig config() throws IOException {
        try (var in = Objects.requireNonNull(RulesConfig.class.getResourceAsStream("least.yaml"))) {
            var yaml = new String(in.readAllBytes(), UTF_8)
                    .replaceAll("tcp:localhost:\\d+", "tcp:127.0.0.1:1")
                    .replace("data: data", "data: " + directory);
            return ((ConfigResult.Config) KioskConfigReader.read(new YamlSource("kiosk.yaml", yaml))).config();
        }
    }

    @Test
    void aRunningKioskWritesDownThatABinWasEmptied() throws Exception {
        var complaints = new ArrayList<String>();
        try (var firmware = new Firmware(config(), complaints::add)) {
            var thread = Thread.ofPlatform().start(() -> run(firmware));
            awaitReady(thread);

            assertThat(staff("emptied", "1", "--by", "W12", "--counted", "3"))
                    .as(err::toString)
                    .isZero();
            assertThat(staff("emptied", "1")).as(err::toString).isZero();
            assertThat(staff("emptied", "77")).isEqualTo(1);
        }

        assertThat(out.toString().lines())
                .filteredOn(line -> !line.startsWith("Manifest"))
                .containsExactly(
                        "Bin 1 is empty. Counted by the machine: 0, by hand: 3, difference: 3",
                        "Bin 1 is empty. Counted by the machine: 0");
        assertThat(err.toString()).isEqualTo("The kiosk has no bin 77\n");
        assertThat(complaints).isEmpty();
        assertThat(DoorLine.socket(directory)).doesNotExist();
        assertThat(execute(new CommandLine(new JournalCommand()))).isZero();
        assertThat(out.toString()).contains("W12").contains("bin-emptied");
    }

    private static void run(Firmware firmware) {
        try {
            firmware.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until its door is open and its loop takes what is said: for a moment after the start none of them does. */
    private void awaitReady(Thread firmware) {
        while (firmware.isAlive() && staff("emptied", "2", "--by", "awake") != 0) {
            err.getBuffer().setLength(0);
            Thread.onSpinWait();
        }
        out.getBuffer().setLength(0);
    }

    @Test
    void withoutAKioskNothingIsSaid() {
        assertThat(staff("emptied", "1")).isEqualTo(1);

        assertThat(err.toString()).startsWith("No kiosk runs with " + directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "two"})
    void whatIsNoBinIsWrongUse(String bin) {
        assertThat(staff("emptied", bin)).isEqualTo(2);
    }

    @Test
    void aCountAndANameHaveTheirBounds() {
        assertThat(staff("emptied", "1", "--counted", "-3")).isEqualTo(2);
        assertThat(staff("emptied", "1", "--counted", "100000")).isEqualTo(2);
        assertThat(staff("emptied", "1", "--by", "x".repeat(41))).isEqualTo(2);
        assertThat(staff("emptied", "1", "--by", "W\n12")).isEqualTo(2);
    }

    @Test
    void onlyItsOwnUserComesNearIt() throws IOException {
        try (var door = door(true)) {
            door.open();

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                            DoorLine.socket(directory).resolveSibling(""))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void whatAPowerCutLeftBehindIsNoHindrance() throws IOException {
        var left = DoorLine.socket(directory);
        Files.createDirectory(left.resolveSibling(""));
        Files.createFile(left);
        try (var door = door(true)) {
            door.open();

            assertThat(ask("{}")).contains("understand");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "null",
                "{\"do\":\"open-sesame\",\"bin\":1}",
                "{\"do\":\"bin-emptied\"}",
                "{\"do\":\"bin-emptied\",\"bin\":0}",
                "{\"do\":\"bin-emptied\",\"bin\":99999999999}",
                "{\"do\":\"bin-emptied\",\"bin\":1,\"counted\":\"many\"}",
                "{\"do\":\"bin-emptied\",\"bin\":1,\"counted\":-1}"
            })
    void whatItDoesNotUnderstandItSays(String line) throws IOException {
        try (var door = door(true)) {
            door.open();

            assertThat(ask(line)).contains("does not understand");
        }
    }

    /** They go, or say nothing, or far too much; the next one is served. */
    @Test
    void strangersDoNotShutTheDoor() throws IOException {
        try (var door = door(false)) {
            door.open();
            connect().close();
            try (var silent = connect();
                    var loud = connect()) {
                loud.write(ByteBuffer.wrap("x".repeat(5_000).getBytes(UTF_8)));

                assertThat(staff("emptied", "1")).isEqualTo(1);
                assertThat(err.toString()).isEqualTo("The kiosk is busy; say it again\n");
                assertThat(silent.isOpen()).isTrue();
            }
        }
    }

    @Test
    void whatIsNotWrittenInTimeIsNotCalledDone() throws IOException {
        try (var door = door(true)) {
            door.open();

            assertThat(staff("emptied", "1")).isEqualTo(1);
            assertThat(err.toString()).startsWith("The kiosk has not written it down in");
        }
    }

    private StaffDoor door(boolean takes) throws IOException {
        return new StaffDoor(directory, config().bins(), _ -> takes, new SystemClocks(), SHORT);
    }

    private SocketChannel connect() throws IOException {
        var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(DoorLine.socket(directory)));
        return channel;
    }

    private String ask(String line) throws IOException {
        try (var door = DoorLine.to(directory, new SystemClocks())) {
            door.say(line);
            return door.hear(Duration.ofSeconds(10)).orElse("no answer");
        }
    }
}

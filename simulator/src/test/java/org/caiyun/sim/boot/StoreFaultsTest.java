package org.caiyun.sim.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.stage.JournalOnDisk;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.stage.WirePeersOfSite;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.SimTag;
import org.caiyun.sim.world.TagContent;
import org.caiyun.sim.world.TagWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The firmware, in a process of its own on real lines, with a journal that cannot be used: the screen says so with the
 * fault's number, no book is taken, and where the fault passes the machine goes on by itself.
 */
@Timeout(120)
final class StoreFaultsTest {
    private static final String BOOK = "hongloumeng";
    private static final String BARCODE = "31500100000011";
    private static final int LENT = 0xC2;
    private static final int DEVICES = 4;
    private static final int PAGE = 4096;
    /** In the header of an SQLite file: the version of what the program keeps in it. */
    private static final int USER_VERSION = 60;

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final String TAKE_IT_BACK = "\"screen\":\"back\"";
    private static final String READY = "\"screen\":\"attract\"";

    @TempDir
    private Path directory = Path.of("");

    private final SimulatedSite site = new SimulatedSite(SimLibrary.of(SimCatalogue.load()), InstantSource.system());
    private WirePeersOfSite peers;
    private Path configuration;
    private Path data;

    /** What happens to a data directory between two runs. */
    @FunctionalInterface
    interface Damage {
        void in(Path data) throws IOException;
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                arguments("a page full of noise", "E903", (Damage) data -> overwrite(data, PAGE, new byte[PAGE])),
                arguments("no database at all", "E903", (Damage) data -> overwrite(data, 0, new byte[100])),
                arguments("a newer version", "E904", (Damage)
                        data -> overwrite(data, USER_VERSION, new byte[] {0, 0, 0, 9})),
                arguments("a missing file", "E906", (Damage) data -> Files.delete(data.resolve("kiosk.db"))),
                arguments("a log that is no file", "E905", (Damage) StoreFaultsTest::makeTheLogADirectory),
                arguments("a directory that is none", "E905", (Damage) StoreFaultsTest::makeItAFile));
    }

    @BeforeEach
    void serve() throws IOException {
        data = directory.resolve("data");
        peers = WirePeersOfSite.serve(site, directory, data);
        configuration = Files.writeString(directory.resolve("kiosk.yaml"), peers.configuration());
        peers.wire().run(() -> site.world().add(book()));
    }

    @AfterEach
    void end() {
        peers.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("damages")
    void theScreenSaysWhatIsWrongAndNoBookIsTaken(String name, String number, Damage damage) throws IOException {
        runOnce();
        damage.in(data);

        try (var firmware = FirmwareProcess.start(configuration)) {
            await(firmware, number + " on the screen", () -> screen().contains("\"code\":\"" + number + "\""));
            insert();
            await(firmware, "the book is asked back", () -> screen().contains(TAKE_IT_BACK));

            assertThat(firmware.said()).anyMatch(line -> line.contains("is unusable: " + number));
            assertThat(placeIs(new Place.Mouth())).isTrue();
            firmware.stop();
        }
    }

    @Test
    void goesOnByItselfWhenTheFileIsBack() throws IOException {
        runOnce();
        Path away = directory.resolve("away");
        Files.move(data.resolve("kiosk.db"), away);

        try (var firmware = FirmwareProcess.start(configuration)) {
            await(firmware, "E906 on the screen", () -> screen().contains("E906"));
            Files.move(away, data.resolve("kiosk.db"));
            await(firmware, "all devices", () -> firmware.devicesUp() == DEVICES);
            insert();
            await(firmware, "the book has landed", () -> journal().count(ReturnFact.Landed.class) == 1);
            firmware.stop();
        }
        assertThat(isInABin()).isTrue();
        assertThat(journal().count(KioskFact.Started.class)).isEqualTo(2);
    }

    /** Everything would seem to be written, and the next start would know of nothing. */
    @Test
    void noBookIsTakenOnceTheFileIsGone() throws IOException {
        try (var firmware = FirmwareProcess.start(configuration)) {
            await(firmware, "all devices", () -> firmware.devicesUp() == DEVICES);
            await(firmware, "it is ready", () -> screen().contains(READY));
            Files.delete(data.resolve("kiosk.db"));

            insert();
            await(firmware, "the book is asked back", () -> screen().contains(TAKE_IT_BACK));

            assertThat(firmware.said()).anyMatch(line -> line.contains("Missing"));

            assertThat(placeIs(new Place.Mouth())).isTrue();
        }
    }

    @Test
    void aSecondProgramEndsAndDisturbsNothing() {
        try (var firmware = FirmwareProcess.start(configuration)) {
            await(firmware, "all devices", () -> firmware.devicesUp() == DEVICES);

            try (var second = FirmwareProcess.start(configuration)) {
                assertThat(second.awaitEnd()).isEqualTo(2);
                assertThat(second.said()).anyMatch(line -> line.contains("E908"));
            }

            assertThat(firmware.isAlive()).isTrue();
        }
    }

    /** A journal with a start in it. */
    private void runOnce() {
        try (var firmware = FirmwareProcess.start(configuration)) {
            await(firmware, "all devices", () -> firmware.devicesUp() == DEVICES);
            firmware.stop();
        }
        assertThat(data.resolve("kiosk.db")).isNotEmptyFile();
    }

    private static void overwrite(Path data, int at, byte[] with) throws IOException {
        try (var file = new RandomAccessFile(data.resolve("kiosk.db").toFile(), "rw")) {
            file.seek(at);
            file.write(with);
        }
    }

    private static void makeTheLogADirectory(Path data) throws IOException {
        Files.createDirectory(data.resolve("kiosk.db-wal"));
    }

    private static void makeItAFile(Path data) throws IOException {
        Files.move(data, data.resolveSibling("away"));
        Files.createFile(data);
    }

    private JournalOnDisk journal() {
        return JournalOnDisk.read(data);
    }

    private String screen() {
        var beside = ScreenLook.at(data.resolve("screen-address"));
        return beside.isEmpty() ? ScreenLook.at(directory.resolve("kiosk-screen-address")) : beside;
    }

    private void insert() {
        assertThat(see(() -> site.insert(BOOK, peers.wire().uptime()))).isTrue();
    }

    private boolean placeIs(Place place) {
        return see(() -> site.world().placeOf(BOOK)).equals(place);
    }

    private boolean isInABin() {
        return see(() -> site.world().placeOf(BOOK)) instanceof Place.InBin;
    }

    private <T> T see(Supplier<T> look) {
        return peers.wire().call(look);
    }

    private void await(FirmwareProcess firmware, String what, BooleanSupplier holds) {
        var begun = peers.wire().uptime();
        while (!holds.getAsBoolean()) {
            var _ = firmware.nextFact(LOOK);
            boolean tooLong = peers.wire().uptime().since(begun).compareTo(PATIENCE) > 0;
            if (tooLong || !firmware.isAlive()) {
                throw new AssertionError(
                        "not reached: " + what + "\n" + screen() + "\n" + String.join("\n", firmware.said()));
            }
        }
    }

    private static SimBook book() {
        var memory = TagWriter.iso28560Part2(TagContent.of(BARCODE).ownedBy(SimCatalogue.OWNER), 112, 4);
        var tag = new SimTag(Uid.ofHex("E004010000000011"), 4, 0x06, LENT, memory);
        return new SimBook(BOOK, BARCODE, "红楼梦", List.of(tag));
    }
}

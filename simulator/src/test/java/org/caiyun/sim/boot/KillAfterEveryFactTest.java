package org.caiyun.sim.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.JournalCheck.Verdict;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReceiptFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.library.SimCirculation;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.peer.PrintedReceipt;
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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The firmware, in a process of its own on real lines, is killed as soon as a fact of a return is durable, and started
 * again: whatever the fact, the return comes to its end, once.
 */
@Timeout(120)
final class KillAfterEveryFactTest {
    private static final String BOOK = "hongloumeng";
    private static final String BARCODE = "31500100000011";
    private static final int LENT = 0xC2;
    private static final int RETURNED = 0x07;
    private static final int ORDINARY_BIN = 1;
    private static final int STAFF_BIN = 2;
    private static final int DEVICES = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final String OVERLAY = """
            receipt: {print: always}
            """;

    @TempDir
    private Path directory = Path.of("");

    private final SimulatedSite site = new SimulatedSite(SimLibrary.of(SimCatalogue.load()), InstantSource.system());
    private WirePeersOfSite peers;
    private Path configuration;
    private Path overlay;
    private Path data;
    private Optional<PatronAtTheScreen> patron = Optional.empty();

    static Stream<String> facts() {
        return Stream.<Class<? extends Fact>>of(
                        ReturnFact.Seen.class,
                        ReturnFact.Identified.class,
                        ReturnFact.Decided.class,
                        ReturnFact.Captured.class,
                        ReturnFact.CheckInAsked.class,
                        ReturnFact.CheckedIn.class,
                        ReturnFact.Routed.class,
                        ReturnFact.SecureAsked.class,
                        ReturnFact.Secured.class,
                        ReturnFact.RouteAsked.class,
                        ReturnFact.Landed.class,
                        KioskFact.SessionEnded.class,
                        ReceiptFact.PrintAsked.class,
                        ReceiptFact.Printed.class)
                .map(Class::getSimpleName);
    }

    @BeforeEach
    void serve() throws IOException {
        data = directory.resolve("data");
        peers = WirePeersOfSite.serve(site, directory, data);
        configuration = Files.writeString(directory.resolve("kiosk.yaml"), peers.configuration());
        overlay = Files.writeString(directory.resolve("overlay.yaml"), OVERLAY);
        peers.wire().run(() -> site.world().add(book()));
    }

    @AfterEach
    void end() {
        peers.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void theReturnComesToItsEndOnce(String fact) {
        try (var firmware = FirmwareProcess.start(configuration, overlay)) {
            await(firmware, "all devices", () -> firmware.devicesUp() == DEVICES);
            peers.wire().run(() -> site.insert(BOOK, peers.wire().uptime()));
            awaitFact(firmware, fact);
            firmware.kill();
        }

        try (var firmware = FirmwareProcess.start(configuration, overlay)) {
            await(firmware, "rest", () -> firmware.devicesUp() == DEVICES && isAtRest());
            firmware.stop();
        }

        var journal = JournalOnDisk.read(data);
        theBookIsSecuredOrWithStaff(journal);
        theLibraryClosedTheLoanOnce();
        theJournalIsWholeAndLeavesNothingOpen(journal);
        noReceiptIsPrintedTwice(journal);
    }

    /** A book whose tag the antenna did not reach any more, since the belt ran on, is not for the shelf. */
    private void theBookIsSecuredOrWithStaff(JournalOnDisk journal) {
        boolean notSecured = journal.count(ReturnFact.NotSecured.class) > 0;
        int afi = see(() -> site.world().book(BOOK).tags().getFirst().afi());

        assertThat(see(() -> site.world().placeOf(BOOK)))
                .isEqualTo(new Place.InBin(notSecured ? STAFF_BIN : ORDINARY_BIN));
        assertThat(afi).isIn(RETURNED, notSecured ? LENT : RETURNED);
    }

    private void theLibraryClosedTheLoanOnce() {
        var library = site.library();
        assertThat(see(() -> library.executionsOf(BARCODE))).isOne();
        assertThat(see(library::doubles)).isEmpty();
        assertThat(see(() -> library.item(BARCODE)))
                .hasValueSatisfying(item -> assertThat(item.circulation()).isEqualTo(new SimCirculation.OnShelf()));
    }

    private void theJournalIsWholeAndLeavesNothingOpen(JournalOnDisk journal) {
        assertThat(journal.verdict()).isInstanceOf(Verdict.Intact.class);
        assertThat(journal.count(KioskFact.Started.class)).isEqualTo(2);
        assertThat(journal.count(ReturnFact.Captured.class)).isOne();
        assertThat(journal.count(ReturnFact.CheckedIn.class)).isOne();
        assertThat(journal.count(ReturnFact.Landed.class)).isOne();
        assertThat(JournalOnDisk.takenUpFrom(data)).isEmpty();
    }

    private void noReceiptIsPrintedTwice(JournalOnDisk journal) {
        var asked = journal.facts(ReceiptFact.PrintAsked.class)
                .map(receipt -> receipt.number().toString())
                .toList();
        List<PrintedReceipt> printed = see(() -> site.printer().receipts());
        assertThat(asked).hasSize(1);
        assertThat(printed.stream().flatMap(receipt -> receipt.qrPayloads().stream()))
                .doesNotHaveDuplicates()
                .isSubsetOf(asked);
        assertThat(printed).hasSizeLessThanOrEqualTo(asked.size());
        assertThat(journal.count(ReceiptFact.Printed.class)).isLessThanOrEqualTo(printed.size());
    }

    private boolean isAtRest() {
        return see(() -> site.world().placeOf(BOOK)) instanceof Place.InBin
                && JournalOnDisk.read(data).open().isEmpty();
    }

    private void awaitFact(FirmwareProcess firmware, String fact) {
        var begun = peers.wire().uptime();
        while (!firmware.nextFact(LOOK).filter(fact::equals).isPresent()) {
            pressDone();
            if (peers.wire().uptime().since(begun).compareTo(PATIENCE) > 0) {
                throw new AssertionError("no " + fact + " in " + PATIENCE + ": " + firmware.said());
            }
        }
    }

    /** Looks again at each fact, and now and then without one. */
    private void await(FirmwareProcess firmware, String what, BooleanSupplier holds) {
        var begun = peers.wire().uptime();
        while (!holds.getAsBoolean()) {
            var _ = firmware.nextFact(LOOK);
            pressDone();
            boolean tooLong = peers.wire().uptime().since(begun).compareTo(PATIENCE) > 0;
            if (tooLong || !firmware.isAlive()) {
                throw new AssertionError("not reached: " + what + "\n" + String.join("\n", firmware.said()));
            }
        }
    }

    /** The patron is done as soon as there is a book, and says so on the screen of whichever firmware runs. */
    private void pressDone() {
        if (patron.isEmpty()) {
            patron = PatronAtTheScreen.at(data);
        }
        patron = patron.filter(PatronAtTheScreen::pressDone);
    }

    private <T> T see(Supplier<T> look) {
        return peers.wire().call(look);
    }

    private static SimBook book() {
        var memory = TagWriter.iso28560Part2(TagContent.of(BARCODE).ownedBy(SimCatalogue.OWNER), 112, 4);
        var tag = new SimTag(Uid.ofHex("E004010000000011"), 4, 0x06, LENT, memory);
        return new SimBook(BOOK, BARCODE, "红楼梦", List.of(tag));
    }
}

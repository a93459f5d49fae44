package org.caiyun.sim.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.journal.JournalCheck.Verdict;
import org.caiyun.kiosk.journal.ReceiptFact;
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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code kill -9} of the real firmware after each fact of a return, then a start: nothing is lost, nothing is doubled.
 * The firmware is a process of its own; its devices, on pseudo-terminals, and its library, on a socket, live on.
 */
@Timeout(90)
class KillAfterEveryFactTest {
    private static final String BARCODE = "31500100000011";
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String SHORT_SESSION = """
            receipt: {print: always}
            deadlines: {session: 3s}
            """;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Seen",
                "Identified",
                "Decided",
                "Captured",
                "CheckInAsked",
                "CheckedIn",
                "Routed",
                "SecureAsked",
                "Secured",
                "RouteAsked",
                "Landed",
                "SessionEnded",
                "PrintAsked",
                "Printed"
            })
    void noReturnIsLostOrDoubled(String fact) throws IOException, InterruptedException {
        var site = new SimulatedSite(SimLibrary.of(SimCatalogue.load()), InstantSource.system());
        site.world().add(book());
        var data = directory.resolve("data");
        try (var peers = WirePeersOfSite.serve(site, directory, data)) {
            var files = List.of(
                    Files.writeString(directory.resolve("kiosk.yaml"), peers.configuration()),
                    Files.writeString(directory.resolve("short.yaml"), SHORT_SESSION));

            try (var first = Firmware.start(files)) {
                first.await("DeviceUp[device=CHUTE", PATIENCE);
                first.await("DeviceUp[device=LIBRARY", PATIENCE);
                assertThat(peers.wire()
                                .call(() -> site.insert("b1", peers.wire().uptime())))
                        .isTrue();
                first.await(" " + fact + "[", PATIENCE);
                first.kill();
            }
            try (var second = Firmware.start(files)) {
                second.await("Started[", PATIENCE);
                until(peers, second, () -> site.world().placeOf("b1") instanceof Place.InBin);
                untilNothingIsOpen(data, second);
            }
            nothingIsLostOrDoubled(site);
        }
        theJournalIsWhole(data);
    }

    private static void nothingIsLostOrDoubled(SimulatedSite site) {
        assertThat(site.library().doubles()).isEmpty();
        assertThat(site.library().executionsOf(BARCODE)).as("check-ins").isEqualTo(1);
        assertThat(site.library().executions().getFirst().closedLoan()).isTrue();
        var bin = site.world().placeOf("b1");
        int afi = site.world().book("b1").tags().getFirst().afi();
        assertThat(afi == 0x07 || bin.equals(new Place.InBin(2)))
                .as("secured, or with staff: AFI %02X, %s", afi, bin)
                .isTrue();
    }

    private static void theJournalIsWhole(Path data) {
        var journal = JournalOnDisk.read(data);
        assertThat(journal.verdict()).isInstanceOf(Verdict.Intact.class);
        assertThat(JournalOnDisk.takenUpFrom(data)).isEmpty();
        long asked = journal.count(ReceiptFact.PrintAsked.class);
        long ended = journal.count(ReceiptFact.Printed.class)
                + journal.count(ReceiptFact.PrintUnknown.class)
                + journal.count(ReceiptFact.NotStarted.class)
                + journal.count(ReceiptFact.Partial.class);
        assertThat(ended).as("receipts that came to an end").isEqualTo(asked);
    }

    /** Until this holds on the peers' thread. */
    private static void until(WirePeersOfSite peers, Firmware firmware, BooleanSupplier holds)
            throws InterruptedException {
        await(() -> peers.wire().call(holds::getAsBoolean), firmware);
    }

    private static void untilNothingIsOpen(Path data, Firmware firmware) throws InterruptedException {
        await(() -> JournalOnDisk.read(data).open().isEmpty(), firmware);
    }

    private static void await(BooleanSupplier holds, Firmware firmware) throws InterruptedException {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > limit || !firmware.isAlive()) {
                throw new AssertionError("did not come to rest:\n" + String.join("\n", firmware.heard()));
            }
            firmware.listen(Duration.ofMillis(20));
        }
    }

    private static SimBook book() {
        var content = TagContent.of(BARCODE).ownedBy(SimCatalogue.OWNER);
        var tag = new SimTag(Uid.ofHex("E004010809B9CB12"), 4, 0x06, 0xC2, TagWriter.iso28560Part2(content, 112, 4));
        return new SimBook("b1", BARCODE, "红楼梦", List.of(tag));
    }
}

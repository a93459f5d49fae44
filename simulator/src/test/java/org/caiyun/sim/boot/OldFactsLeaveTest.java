package org.caiyun.sim.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.journal.JournalCheck.Verdict;
import org.caiyun.kiosk.journal.JournalWriter;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.OpenResult;
import org.caiyun.kiosk.store.SqliteStore;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.stage.JournalOnDisk;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.stage.WirePeersOfSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The firmware, in a process of its own, over a journal that has grown: what is old leaves while nobody is there. */
@Timeout(120)
final class OldFactsLeaveTest {
    private static final int FACTS = 4_000;
    private static final int KEPT = 1_000;
    private static final String OVERLAY = "retention: {keepFacts: 1000, moreFacts: 1000}\n";
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Instant LAST_YEAR = Instant.parse("2025-11-22T03:00:00Z");

    @TempDir
    private Path directory = Path.of("");

    private WirePeersOfSite peers;
    private Path configuration;
    private Path overlay;
    private Path data;

    @BeforeEach
    void serve() throws IOException {
        data = Files.createDirectory(directory.resolve("data"));
        var site = new SimulatedSite(SimLibrary.of(SimCatalogue.load()), InstantSource.system());
        peers = WirePeersOfSite.serve(site, directory, data);
        configuration = Files.writeString(directory.resolve("kiosk.yaml"), peers.configuration());
        overlay = Files.writeString(directory.resolve("overlay.yaml"), OVERLAY);
    }

    @AfterEach
    void end() {
        peers.close();
    }

    @Test
    void theDatabaseKeepsTheNewestAndTheJournalStaysOneChain() throws IOException {
        write(FACTS);

        try (var firmware = FirmwareProcess.start(configuration, overlay)) {
            await(firmware, "all but the newest facts have left", () -> exported() >= FACTS - KEPT);
            firmware.stop();
        }

        assertThat(exported()).isLessThan(FACTS);
        var journal = JournalOnDisk.read(data);
        assertThat(journal.verdict()).isInstanceOf(Verdict.Intact.class);
        assertThat(journal.records().getFirst().seq()).isOne();
        assertThat(journal.count(KioskFact.Started.class)).isEqualTo(FACTS + 1);
    }

    private void write(int facts) {
        switch (SqliteStore.open(data, () -> "j1")) {
            case OpenResult.Opened(var store) -> {
                try (store) {
                    var started = Collections.nCopies(facts, new KioskFact.Started("past"));
                    var sealed = new JournalWriter(store.contents(), "past")
                            .seal(List.copyOf(started), Uptime.ZERO, LAST_YEAR, true);
                    assertThat(store.commit(sealed)).isEqualTo(new CommitResult.Committed());
                }
            }
            case OpenResult.Unusable(var fault) -> throw new AssertionError(fault);
        }
    }

    /** The number of the last fact in a file, as its name says. */
    private long exported() {
        try (Stream<Path> files = Files.list(data.resolve("exports"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jsonl.gz"))
                    .mapToLong(name -> Long.parseLong(name.replaceAll(".*-(\\d+)\\.jsonl\\.gz", "$1")))
                    .max()
                    .orElse(0);
        } catch (IOException _) {
            return 0; // not made before the first file
        }
    }

    private static void await(FirmwareProcess firmware, String what, BooleanSupplier holds) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            var _ = firmware.nextFact(LOOK);
            if (System.nanoTime() > until || !firmware.isAlive()) {
                throw new AssertionError("not reached: " + what + "\n" + String.join("\n", firmware.said()));
            }
        }
    }
}

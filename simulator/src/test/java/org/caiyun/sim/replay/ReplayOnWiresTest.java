package org.caiyun.sim.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caiyun.kiosk.journal.JournalCheck.Verdict;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.caiyun.sim.boot.FirmwareProcess;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.stage.JournalOnDisk;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.stage.WirePeersOfSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A kiosk that was cut off for days pays what it owes while patrons go on bringing books. The firmware, the library and
 * the devices are processes of their own on real sockets and terminals; firmware and library are killed in between.
 *
 * <p>{@code -Dreplay.returns=10000} makes the queue as long as that, which takes minutes; {@code -Dreplay.think=50000}
 * sets the library's own time for an answer in microseconds; {@code -Dreplay.queue=DIR} takes a queue that an earlier
 * run has left there. The rates are printed; {@code -Dreplay.ratio=0.9} demands so many round trips of the kiosk's line
 * for each one of a plain socket, which asks all the while. Those for patrons count; the 145 ms for which the line is
 * kept for each book of a patron who never pauses are lost.
 */
@Timeout(1_800)
final class ReplayOnWiresTest {
    private static final int RETURNS = Integer.getInteger("replay.returns", 100);
    private static final Duration THINK = Duration.ofNanos(1_000L * Integer.getInteger("replay.think", 5_000));
    private static final double RATIO = Double.parseDouble(System.getProperty("replay.ratio", "0"));
    private static final String QUEUE = System.getProperty("replay.queue", "");
    /** With fewer the kiosk has hardly started when it is over. */
    private static final int LONG = 1_000;

    private static final int MOST_NEW = 100 + RETURNS / 5;
    private static final int PLAIN = 1_000;

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final List<String> owed = Books.OWED.barcodes(RETURNS);
    private final List<String> fresh = Books.BROUGHT.barcodes(MOST_NEW);
    private final List<String> plain = Books.PLAIN.barcodes(PLAIN);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory = Path.of("");

    private Path data;
    private WirePeersOfSite peers;
    private LibraryProcess library;
    private Path configuration;
    private Path overlay;
    private SteadyPatron patron;

    @BeforeEach
    void cutOff() throws IOException {
        data = Files.createDirectory(directory.resolve("data"));
        if (QUEUE.isEmpty()) {
            OwedJournal.writeWithoutLibrary(data, owed, Instant.now().minus(Duration.ofDays(2)));
        } else {
            Files.copy(Path.of(QUEUE).resolve("kiosk.db"), data.resolve("kiosk.db"));
        }
        var all = Stream.of(owed, fresh, plain).flatMap(List::stream).toList();
        library = LibraryProcess.start(all, directory, THINK);
        var site = new SimulatedSite(SimLibrary.of(List.of()), InstantSource.system());
        peers = WirePeersOfSite.serve(site, directory, data);
        configuration = Files.writeString(directory.resolve("kiosk.yaml"), peers.configuration());
        overlay = Files.writeString(
                directory.resolve("overlay.yaml"), OwedJournal.MACHINE + """
                    library: {address: "tcp:127.0.0.1:%d", steadyInterval: 200ms}
                    deadlines: {replay: 2s}
                    """.formatted(library.port()));
        patron = new SteadyPatron(peers, data, fresh);
    }

    @AfterEach
    void end() {
        peers.close();
        library.close();
    }

    @Test
    void everyOwedReturnIsToldOnceAndInOrderWhileNewOnesAreTaken() {
        var figures = new Figures();

        try (var _ = RawRoundTrips.start(library.port(), plain)) {
            try (var firmware = start()) {
                await(firmware, "a third", () -> told().size() >= RETURNS / 3);
                firmware.kill();
            }
            int atKill = told().size();
            try (var firmware = start()) {
                awaitAll(firmware, figures, 2 * RETURNS / 3);
                library.kill();
                int atCut = told().size();
                library.startAgain();
                awaitAll(firmware, figures, RETURNS);
                await(firmware, "rest", () -> patron.hasGone() && nothingIsOpen());
                firmware.stop();

                figures.stretch(told().subList(0, atKill), library);
                figures.stretch(told().subList(atKill, atCut), library);
                // the first is the one that was being asked; the others wait until the link is steady
                figures.stretch(told().subList(Math.min(RETURNS, atCut + 1), RETURNS), library);
                figures.print(System.out, THINK);
            }
        }

        var journal = JournalOnDisk.read(data);
        nothingIsLostAndNothingTwice(journal);
        theOrderIsThatOfTheReturns(journal);
        assertThat(journal.verdict()).isInstanceOf(Verdict.Intact.class);
        assertThat(JournalOnDisk.takenUpFrom(data)).isEmpty();
        assertThat(figures.ratio()).isGreaterThanOrEqualTo(RATIO);
        if (RETURNS >= LONG) {
            assertThat(figures.growth()).isLessThan(1.2);
        }
    }

    /** In a long run with the compilers that the launcher leaves it. */
    private FirmwareProcess start() {
        return RETURNS < LONG
                ? FirmwareProcess.start(configuration, overlay)
                : FirmwareProcess.start(System.getProperty("java.class.path"), List.of(), configuration, overlay);
    }

    private void awaitAll(FirmwareProcess firmware, Figures figures, int returns) {
        await(firmware, returns + " of them", () -> {
            figures.sample(firmware.pid());
            return told().size() >= returns;
        });
    }

    private void nothingIsLostAndNothingTwice(JournalOnDisk journal) {
        var sought = Sought.by(journal);
        assertThat(sought).as("the firmware was killed once").hasSizeLessThanOrEqualTo(1);
        var brought = patron.brought().stream()
                .filter(barcode -> !sought.contains(barcode))
                .toList();
        var expected = Stream.concat(owed.stream(), brought.stream()).toList();
        var lost = new HashSet<>(expected);
        var twice = new HashSet<String>();
        var seen = new HashSet<String>();
        for (var run : ran()) {
            lost.remove(run.barcode());
            if (!seen.add(run.barcode())) {
                twice.add(run.barcode());
            }
        }

        assertThat(lost).as("lost").isEmpty();
        assertThat(twice).as("twice").isEmpty();
        assertThat(expected).as("brought by patrons or owed").containsAll(seen);
        assertThat(ran()).allMatch(CheckInsRun::closedLoan);
        assertThat(journal.count(ReturnFact.CheckedIn.class)).isEqualTo(expected.size());
        assertThat(journal.facts(ReturnFact.StaffAsked.class).map(ReturnFact.StaffAsked::task))
                .as("what staff must settle with the library")
                .doesNotContain(StaffTask.CHECK_REFUSED, StaffTask.CHECK_REPLAY_REFUSED, StaffTask.CHECK_UNCONFIRMED);
        assertThat(brought).as("brought meanwhile").isNotEmpty();
    }

    /** But for one that was being asked when its library was killed: that one waits, and the others go on. */
    private void theOrderIsThatOfTheReturns(JournalOnDisk journal) {
        var waited = journal.facts(ReturnFact.Unconfirmed.class)
                .map(ReturnFact.Unconfirmed::id)
                .collect(Collectors.toSet());
        Set<String> apart = journal.facts(ReturnFact.Identified.class)
                .filter(fact -> waited.contains(fact.id()))
                .map(fact -> fact.item().text())
                .collect(Collectors.toSet());
        var told = told().stream()
                .map(CheckInsRun::barcode)
                .filter(barcode -> !apart.contains(barcode))
                .toList();

        assertThat(apart).hasSizeLessThanOrEqualTo(2);
        assertThat(told).isSorted();
    }

    /** What the kiosk had it run. */
    private List<CheckInsRun> ran() {
        return Stream.of(Books.OWED, Books.BROUGHT)
                .flatMap(books -> library.checkIns(books).stream())
                .toList();
    }

    /** The owed ones that it has run. */
    private List<CheckInsRun> told() {
        return library.checkIns(Books.OWED);
    }

    private boolean nothingIsOpen() {
        return JournalOnDisk.read(data).open().isEmpty();
    }

    private void await(FirmwareProcess firmware, String what, BooleanSupplier holds) {
        var begun = peers.wire().uptime();
        while (!holds.getAsBoolean()) {
            patron.act();
            LockSupport.parkNanos(LOOK.toNanos());
            boolean tooLong = peers.wire().uptime().since(begun).compareTo(PATIENCE) > 0;
            if (tooLong || !firmware.isAlive()) {
                throw new AssertionError("not reached: " + what + "\n" + String.join("\n", firmware.said()));
            }
        }
    }
}

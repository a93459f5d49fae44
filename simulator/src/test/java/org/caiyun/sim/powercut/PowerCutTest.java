package org.caiyun.sim.powercut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caiyun.kiosk.journal.StaffTask;
import org.caiyun.sim.powercut.ImageCheck.Found;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The power is cut at every write of a session of ten books, and again while the kiosk starts after that. The session
 * is recorded from the real program with its real store, and cut afterwards.
 */
@Timeout(300)
final class PowerCutTest {
    /** Random orders of what was not synced, at each cut and for each size of piece: {@code -Dpowercut.orders=20}. */
    private static final int ORDERS = Integer.getInteger("powercut.orders", 1);

    /** From how many of the images a start is recorded and cut again: {@code -Dpowercut.recoveries=200}. */
    private static final int RECOVERIES = Integer.getInteger("powercut.recoveries", 8);

    /** One of so many images that find what others have found starts a kiosk too: {@code -Dpowercut.every=1}. */
    private static final int EVERY = Integer.getInteger("powercut.every", 25);

    @TempDir
    private static Path directory = Path.of("");

    private static Recorder recorder;
    private static Path memory;
    private static CrashSite site;
    private static Recording session;
    private static ImageCheck check;

    @BeforeAll
    static void record() throws IOException {
        recorder = Recorder.compiled(directory);
        memory = inMemory();
        site = new CrashSite(memory.resolve("session"));
        session = recorder.record(RecordedStory.class, site.data(), warm(), Story.TEN_BOOKS.name());
        SqliteFiles.prepare(Path.of(warm()));
        check = new ImageCheck(site, Optional.empty(), Knowledge.afterEachDeed(Story.TEN_BOOKS));
    }

    @AfterAll
    static void clear() throws IOException {
        if (memory != null && !memory.equals(directory)) {
            try (var files = Files.walk(memory)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void nothingAcknowledgedIsLostAndTheKioskGoesOn() {
        var started = new HashSet<String>();
        var staff = new EnumMap<StaffTask, Integer>(StaffTask.class);
        int[] opened = new int[1];
        int[] starts = new int[1];
        var cuts = new Cuts(session, ORDERS, naming(cut -> {
                    opened[0]++;
                    Found found = check.open(cut);
                    boolean more = check.holdsTheCutDeed(found.knowledge(), cut);
                    // a kiosk sees of its disk no more than what was found, so two starts do for all that find the same
                    boolean first = started.add(cut.deed() + " " + more);
                    if (first || opened[0] % EVERY == 0) {
                        for (boolean wholeMachine : first ? new boolean[] {true, false} : new boolean[] {true}) {
                            starts[0]++;
                            new KioskAfterCut(cut, site, wholeMachine)
                                    .run(more)
                                    .forEach(task -> staff.merge(task, 1, Integer::sum));
                        }
                    }
                }))
                .run(CrashImage.EMPTY, 0);

        say("ten books", cuts, opened[0]);
        say(starts[0] + " starts of the kiosk, each to the session's end; staff asked where no sensor can tell: "
                + staff);
        assertThat(cuts.points()).isGreaterThan(500);
        assertThat(started).hasSizeGreaterThan(check.after().size());
    }

    @Test
    void norInTheStartThatFollows() throws IOException {
        var before = new ArrayList<Cut>();
        new Cuts(session, ORDERS, before::add).run(CrashImage.EMPTY, 0);
        List<Cut> chosen = chosen(before);
        Path images = Files.createDirectories(directory.resolve("images"));
        for (int i = 0; i < chosen.size(); i++) {
            chosen.get(i).image().write(images.resolve("%04d".formatted(i)));
        }
        var found = new ArrayList<Found>();
        chosen.forEach(cut -> found.add(check.open(cut)));

        var parts = recorder.record(RecordedRecoveries.class, site.data(), warm(), images.toString())
                .parts();

        assertThat(parts).hasSameSizeAs(chosen);
        for (int i = 0; i < parts.size(); i++) {
            cutAgain(chosen.get(i), found.get(i), parts.get(i));
        }
    }

    private static List<Cut> chosen(List<Cut> from) {
        var chosen = new ArrayList<Cut>();
        for (int i = 0; i < Math.min(RECOVERIES, from.size()); i++) {
            chosen.add(from.get((int) ((long) from.size() * (2 * i + 1) / (2L * RECOVERIES))));
        }
        return chosen;
    }

    /** Its deeds are an opening, a commit and a closing. */
    private static void cutAgain(Cut first, Found found, Recording start) {
        var again = new ImageCheck(
                site,
                first.answered() < 0 ? Optional.empty() : Optional.of(found.knowledge()),
                List.of(found.knowledge(), found.withOneMore(), found.withOneMore()));
        int[] opened = new int[1];
        var cuts = new Cuts(start, ORDERS, naming(cut -> {
                    opened[0]++;
                    again.open(cut);
                }))
                .run(first.image(), 0);
        say("a start after the " + first, cuts, opened[0]);
        assertThat(cuts.points()).isGreaterThan(10);
    }

    @Test
    void norWhereTheLogIsMovedIntoTheDatabase() {
        var own = new CrashSite(memory.resolve("day"));
        Recording day = recorder.record(RecordedStory.class, own.data(), warm(), Story.LONG_DAY.name());
        var knows = new ImageCheck(own, Optional.empty(), Knowledge.afterEachDeed(Story.LONG_DAY));
        int checkpoint = day.firstReturnToAFileAfter(1000);
        int[] opened = new int[1];

        var cuts = new Cuts(day.upTo(checkpoint + 120), ORDERS, naming(cut -> {
                    opened[0]++;
                    knows.open(cut);
                }))
                .run(CrashImage.EMPTY, checkpoint - 20);

        say("the log is moved", cuts, opened[0]);
        assertThat(cuts.points()).isGreaterThan(100);
    }

    /**
     * The disk says that it has synced these files and has not: then something must be lost, and this test must see it.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aDiskThatLiesIsFoundOut(String files, Predicate<String> unsynced) {
        var cuts = new Cuts(session.withoutSyncsOf(unsynced), ORDERS, naming(check::open));

        assertThatThrownBy(() -> cuts.run(CrashImage.EMPTY, 0))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("cut before change");
    }

    @Test
    void aKioskThatForgotIsFoundOut() {
        var cuts = new ArrayList<Cut>();
        new Cuts(session, 0, cuts::add).run(CrashImage.EMPTY, 0);
        // a commit that was not answered may be there all the same, and nobody forgot it then
        Cut early = cuts.stream()
                .skip(cuts.size() / 3)
                .filter(cut -> !check.holdsTheCutDeed(check.open(cut).knowledge(), cut))
                .findFirst()
                .orElseThrow();
        var forgetful = new Cut(early.at(), early.deed() + 1, early.answered() + 1, early.arrival(), early.image());

        assertThatThrownBy(() -> new KioskAfterCut(forgetful, site, true).run(false))
                .hasMessageFindingMatch("nothing is lost|the journal is a chain");
    }

    static Stream<Object[]> files() {
        return Stream.of(
                new Object[] {"nothing is synced", (Predicate<String>) _ -> true},
                new Object[] {"the log is not synced", (Predicate<String>) name -> name.endsWith("-wal")},
                new Object[] {"the database is not synced", (Predicate<String>) name -> name.equals("kiosk.db")});
    }

    private static Consumer<Cut> naming(Consumer<Cut> check) {
        return cut -> {
            try {
                check.accept(cut);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(cut + ": " + e.getMessage(), e);
            }
        };
    }

    private static void say(String what, Cuts cuts, int opened) {
        say("%s: cut at %d points, %d images, %d of them different and opened; worst loss 0"
                .formatted(what, cuts.points(), cuts.images(), opened));
    }

    private static void say(String what) {
        System.out.println("power cuts: " + what);
    }

    private static String warm() {
        return directory.resolve("warm").toString();
    }

    /** Where a sync costs nothing, if there is such a place; what is cut does not depend on it. */
    private static Path inMemory() throws IOException {
        Path shared = Path.of("/dev/shm");
        return Files.isWritable(shared) ? Files.createTempDirectory(shared, "powercut") : directory;
    }
}

package org.caiyun.sim.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The power is cut at every write of a session of ten books. */
@Timeout(300)
final class PowerCutTest {
    /** More of them, for a longer look: {@code -Dpowercut.orders=20}. */
    private static final int ORDERS = Integer.getInteger("powercut.orders", 1);

    @TempDir
    private static Path directory = Path.of("");

    private static CrashSite site;
    private static Recording session;
    private static List<Knowledge> after;

    @BeforeAll
    static void record() throws IOException {
        var recorder = Recorder.compiled(directory);
        site = new CrashSite(inMemory());
        session = recorder.record(RecordedSession.class, site.data(), directory.resolve("warm").toString());
        SqliteFiles.prepare(directory.resolve("here"));
        after = Knowledge.afterEachDeed();
    }

    private static Path inMemory() throws IOException {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory) ? Files.createTempDirectory(memory, "powercut") : directory;
    }

    @Test
    void nothingAcknowledgedIsLostAndTheKioskGoesOn() {
        var check = new ImageCheck(site, after);
        Set<String> runs = new HashSet<>();
        long[] nanos = new long[2];
        int[] count = new int[2];
        var cuts = new Cuts(session, ORDERS, cut -> {
            try {
                long t = System.nanoTime();
                boolean there = check.holdsTheCutCommit(cut);
                nanos[0] += System.nanoTime() - t;
                count[0]++;
                if (runs.add(cut.deed() + " " + there)) {
                    t = System.nanoTime();
                    new KioskAfterCut(cut, site, true).run(there);
                    new KioskAfterCut(cut, site, false).run(there);
                    nanos[1] += System.nanoTime() - t;
                    count[1]++;
                }
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(cut.toString(), e);
            }
        });
        cuts.run(CrashImage.EMPTY);
        System.out.println(cuts.points() + " points " + cuts.images() + " images " + count[0] + " opened in " + nanos[0] / 1e6 + " ms; " + count[1] + " kiosks " + nanos[1] / 1e6);
    }
}

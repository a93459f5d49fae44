package org.caiyun.sim.soak;

import java.nio.file.Path;
import java.util.List;
import org.caiyun.sim.stage.Disk;

/** Where one run's journal lies, and what is wrong with it when the run is over. */
public interface RunDisk extends AutoCloseable {
    /** One run of so many is kept in SQLite files too: of a thousand returns a whole run. */
    int ONE_OF = 40;

    Disk disk();

    /** Asked once, after the firmware is gone; empty when the journal is as it was written. */
    List<String> findings();

    /** Leaves nothing behind. */
    @Override
    void close();

    /**
     * The disk that the run of a seed has: in memory, and for every fortieth seed beside it SQLite files in a directory
     * of their own within this one, which both must say the same. That the seed decides it makes a replay exact.
     */
    static RunDisk ofSeed(long seed, Path within) {
        return Math.floorMod(seed, ONE_OF) == 0 ? TwinRunDisk.of(seed, within) : inMemory(seed);
    }

    /** In memory only. */
    static RunDisk inMemory(long seed) {
        var disk = Disk.inMemory(journal(seed));
        return new RunDisk() {
            @Override
            public Disk disk() {
                return disk;
            }

            @Override
            public List<String> findings() {
                return List.of();
            }

            @Override
            public void close() {
                // memory goes by itself
            }
        };
    }

    /** The name that a stage gives its journal by itself, so that the run's scenario repeats its very hashes. */
    static String journal(long seed) {
        return "S" + seed;
    }
}

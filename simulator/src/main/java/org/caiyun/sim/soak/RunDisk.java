package org.caiyun.sim.soak;

import java.util.List;
import org.caiyun.sim.stage.Disk;

/** Where one run's journal lies, and what is wrong with it when the run is over. */
public interface RunDisk {
    Disk disk();

    /** Asked once, after the firmware is gone; empty when the journal is as it was written. */
    List<String> findings();

    /** The disk that a run of this seed has where nothing else is said. */
    static RunDisk inMemory(long seed) {
        // the name that a stage gives its journal by itself, so that the run's scenario repeats its very hashes
        var disk = Disk.inMemory("S" + seed);
        return new RunDisk() {
            @Override
            public Disk disk() {
                return disk;
            }

            @Override
            public List<String> findings() {
                return List.of();
            }
        };
    }
}

package org.caiyun.sim.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.caiyun.sim.stage.Disk;
import org.caiyun.sim.stage.TwinDisk;

/** A run's journal in memory and in SQLite files at the same time; the files go with the run. One thread calls it. */
final class TwinRunDisk implements RunDisk {
    private final Path directory;
    private final TwinDisk twins;

    private TwinRunDisk(Path directory, TwinDisk twins) {
        this.directory = directory;
        this.twins = twins;
    }

    /** In a new directory within this one. */
    static TwinRunDisk of(long seed, Path within) {
        try {
            var directory = Files.createTempDirectory(within, "soak-" + seed + "-");
            return new TwinRunDisk(directory, new TwinDisk(directory, RunDisk.journal(seed)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Disk disk() {
        return twins;
    }

    @Override
    public List<String> findings() {
        return twins.differences();
    }

    /** The stage has closed what lies here; a second time there is nothing left to remove. */
    @Override
    public void close() {
        if (!Files.exists(directory)) {
            return;
        }
        // SQLite's library lies in a directory of its own among the files
        try (var all = Files.walk(directory)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

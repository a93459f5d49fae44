package org.caiyun.sim.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.caiyun.sim.soak.coverage.Coverage;
import org.caiyun.sim.stage.Disk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunDiskTest {
    private static final int RETURNS = 3;

    @TempDir
    private Path files = Path.of("");

    @Test
    void oneSeedOfFortyIsKeptInFilesAsWell() {
        var inFiles = LongStream.range(1_000, 1_080).filter(this::makesFiles).toArray();

        assertThat(inFiles).containsExactly(1_000, 1_040);
        assertThat(files).isEmptyDirectory();
    }

    private boolean makesFiles(long seed) {
        try (var disk = RunDisk.ofSeed(seed, files)) {
            disk.disk().open().close();
            return isInUse();
        }
    }

    private boolean isInUse() {
        try (var there = Files.list(files)) {
            return there.findAny().isPresent();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRunKeptInFilesComesToTheSameJournal() {
        var inMemory = new SoakRuns(SoakConfig::builtIn).run(40, RETURNS);

        var inBoth = new SoakRuns(SoakConfig::builtIn, seed -> RunDisk.ofSeed(seed, files)).run(40, RETURNS);

        assertThat(inBoth).isEqualTo(inMemory);
        assertThat(files).isEmptyDirectory();
    }

    @Test
    void aJournalThatReadsOtherwiseEndsTheRunAndLeavesNothingBehind() {
        var disk = new DisagreeingDisk(RunDisk.inMemory(40));

        var result = new SoakRuns(SoakConfig::builtIn, _ -> disk).run(40, RETURNS);

        assertThat(result.failure().map(SoakResult.Failure::invariant))
                .isEqualTo(Optional.of("the journal reads as it was written"));
        assertThat(result.failure().orElseThrow().what()).contains("record 3 is another");
        assertThat(disk.closed).isTrue();
    }

    @Test
    void whatAllRunsCameThroughIsAdded() {
        var soak = new SoakRuns(SoakConfig::builtIn);
        soak.run(41, RETURNS);
        long one = soak.coverage().events();
        soak.run(42, RETURNS);

        assertThat(one).isGreaterThan(10);
        assertThat(soak.coverage().events()).isGreaterThan(one);
        assertThat(soak.coverage().reached()).isNotEmpty();
        assertThat(new Coverage().reached()).isEmpty();
    }

    /** A disk whose two journals are not equal. */
    private static final class DisagreeingDisk implements RunDisk {
        private final RunDisk inner;
        private boolean closed;

        DisagreeingDisk(RunDisk inner) {
            this.inner = inner;
        }

        @Override
        public Disk disk() {
            return inner.disk();
        }

        @Override
        public List<String> findings() {
            return List.of("record 3 is another");
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}

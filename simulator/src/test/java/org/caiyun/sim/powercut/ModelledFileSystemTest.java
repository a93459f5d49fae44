package org.caiyun.sim.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.caiyun.sim.powercut.DiskChange.Created;
import org.caiyun.sim.powercut.DiskChange.Opened;
import org.caiyun.sim.powercut.DiskChange.Renamed;
import org.caiyun.sim.powercut.DiskChange.Resized;
import org.caiyun.sim.powercut.DiskChange.Synced;
import org.caiyun.sim.powercut.DiskChange.Unlinked;
import org.caiyun.sim.powercut.DiskChange.Written;
import org.junit.jupiter.api.Test;

final class ModelledFileSystemTest {
    private static final long A = 11;
    private static final long B = 12;
    private static final long DIRECTORY = 1;
    private static final int SECTOR = DiskFile.SECTOR;

    private final ModelledFileSystem disk = new ModelledFileSystem(CrashImage.EMPTY);

    @Test
    void whatWasSyncedStays() {
        apply(new Created(A, "a"), written(A, 0, 600, 'x'), new Synced(A));

        assertThat(disk.cut(Arrival.NONE).files()).containsOnlyKeys("a").containsEntry("a", filled(600, 'x'));
    }

    @Test
    void whatWasNotSyncedIsThereOrNot() {
        apply(new Created(A, "a"), written(A, 0, 600, 'x'), new Synced(A), written(A, 0, 600, 'y'));

        assertThat(disk.cut(Arrival.NONE).files()).containsEntry("a", filled(600, 'x'));
        assertThat(disk.cut(Arrival.ALL).files()).containsEntry("a", filled(600, 'y'));
    }

    @Test
    void aWriteIsTornBetweenSectors() {
        apply(new Created(A, "a"), written(A, 0, 4 * SECTOR, 'x'), new Synced(A), written(A, 100, 1000, 'y'));

        var front = fileA(disk.cut(Arrival.torn(0, 1, true)));
        var back = fileA(disk.cut(Arrival.torn(0, 1, false)));

        assertThat(text(front, 99, 2)).isEqualTo("xy");
        assertThat(text(front, SECTOR - 1, 2)).isEqualTo("yx");
        assertThat(text(back, SECTOR - 1, 2)).isEqualTo("xy");
        assertThat(text(back, 1099, 2)).isEqualTo("yx");
    }

    @Test
    void sectorsArriveInAnyOrder() {
        apply(new Created(A, "a"), written(A, 0, 2 * SECTOR, 'x'), new Synced(A));
        apply(written(A, 0, SECTOR, 'y'), written(A, SECTOR, SECTOR, 'z'));

        Set<String> seen = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            var found = fileA(disk.cut(Arrival.anyOrder(seed, 1)));
            seen.add(text(found, 0, 1) + text(found, SECTOR, 1));
        }

        assertThat(seen).containsExactlyInAnyOrder("xx", "yx", "xz", "yz");
    }

    @Test
    void aHoleReadsAsZeros() {
        apply(new Created(A, "a"), new Synced(A), written(A, 0, SECTOR, 'x'), written(A, SECTOR, SECTOR, 'y'));

        var found = fileA(disk.cut(Arrival.torn(0, 0, false)));
        var holed = disk.cut(onlySector(1)).files().get("a");

        assertThat(found).hasSize(2 * SECTOR);
        assertThat(holed).hasSize(2 * SECTOR).startsWith(0, 0, 0).endsWith('y');
    }

    @Test
    void namesAreKeptInTheirOrder() {
        apply(new Opened(DIRECTORY, "."), new Created(A, "a"), new Created(B, "b"), new Synced(B));

        assertThat(disk.cut(Arrival.NONE).files()).containsOnlyKeys("a", "b");

        apply(new Unlinked("a"), new Renamed("b", "c"));

        assertThat(disk.cut(Arrival.NONE).files()).containsOnlyKeys("a", "b");
        assertThat(disk.cut(names(1)).files()).containsOnlyKeys("b");
        assertThat(disk.cut(Arrival.ALL).files()).containsOnlyKeys("c");

        apply(new Synced(DIRECTORY));

        assertThat(disk.cut(Arrival.NONE).files()).containsOnlyKeys("c");
    }

    @Test
    void aSyncKeepsNothingOfOtherFiles() {
        apply(new Created(A, "a"), new Created(B, "b"), written(A, 0, 10, 'x'), written(B, 0, 10, 'y'), new Synced(B));

        assertThat(disk.cut(Arrival.NONE).files())
                .containsEntry("a", new byte[0])
                .containsEntry("b", filled(10, 'y'));
    }

    @Test
    void whatWasWrittenAfterALostTruncationIsLost() {
        apply(new Created(A, "a"), written(A, 0, 10, 'x'), new Synced(A), new Resized(A, 0), written(A, 0, 5, 'y'));

        assertThat(disk.cut(Arrival.NONE).files()).containsEntry("a", filled(10, 'x'));
        assertThat(disk.cut(names(0)).files()).containsEntry("a", filled(10, 'x'));
        assertThat(disk.cut(Arrival.ALL).files()).containsEntry("a", filled(5, 'y'));
    }

    @Test
    void anInodeIsGivenAgainToAnotherFile() {
        apply(new Created(A, "a"), written(A, 0, 10, 'x'), new Synced(A), new Unlinked("a"));
        apply(new Created(A, "b"), written(A, 0, 3, 'y'), new Synced(A));

        assertThat(disk.cut(Arrival.NONE).files()).containsOnlyKeys("b").containsEntry("b", filled(3, 'y'));
    }

    @Test
    void filesThatWereThereBeforeAreKept() {
        var begin = new TreeMap<>(Map.of("a", filled(10, 'x')));
        var later = new ModelledFileSystem(new CrashImage(begin, 0));
        later.apply(new Opened(A, "a"));
        later.apply(written(A, 2, 2, 'y'));

        assertThat(later.cut(Arrival.NONE).files()).containsEntry("a", filled(10, 'x'));
        assertThat(text(fileA(later.cut(Arrival.ALL)), 0, 5)).isEqualTo("xxyyx");
    }

    @Test
    void onlyImagesThatAreAlikeHaveOneKey() {
        apply(new Created(A, "a"), new Synced(A), written(A, 0, 10, 'x'));

        assertThat(disk.cut(Arrival.ALL).key())
                .isNotEqualTo(disk.cut(Arrival.NONE).key());
        assertThat(disk.cut(Arrival.ALL).key())
                .isEqualTo(disk.cut(Arrival.torn(5, 0, true)).key());
    }

    private static byte[] fileA(CrashImage image) {
        return Objects.requireNonNull(image.files().get("a"));
    }

    private void apply(DiskChange... changes) {
        for (DiskChange change : changes) {
            disk.apply(change);
        }
    }

    private static Arrival names(int kept) {
        return new Arrival() {
            @Override
            public int changes(int file, long sector, int pending) {
                return pending;
            }

            @Override
            public int names(int pending) {
                return kept;
            }
        };
    }

    private static Arrival onlySector(long arrived) {
        return new Arrival() {
            @Override
            public int changes(int file, long sector, int pending) {
                return sector == arrived ? pending : 0;
            }

            @Override
            public int names(int pending) {
                return pending;
            }
        };
    }

    private static Written written(long file, long offset, int length, char with) {
        return new Written(file, offset, ByteBuffer.wrap(filled(length, with)));
    }

    private static byte[] filled(int length, char with) {
        var bytes = new byte[length];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }

    private static String text(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.US_ASCII);
    }
}

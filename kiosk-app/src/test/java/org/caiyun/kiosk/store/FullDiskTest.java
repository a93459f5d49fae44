package org.caiyun.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.caiyun.kiosk.journal.KioskFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FullDiskTest {
    private static final CommitResult COMMITTED = new CommitResult.Committed();
    private static final CommitResult FULL = new CommitResult.Failed(new StoreFault.DiskFull());
    private static final StoreSettings SMALL = new StoreSettings(256 * 1024, 1 << 19);

    @TempDir
    private Path directory = Path.of(".");

    private static SqliteStore open(Path path, StoreSettings settings) {
        OpenResult result = SqliteStore.open(path, settings, () -> "j1");
        assertThat(result).isInstanceOf(OpenResult.Opened.class);
        return ((OpenResult.Opened) result).store();
    }

    /** Commits until the first failure, which is taken back. */
    private static CommitResult commitUntilItFails(SqliteStore store, TestJournal journal) {
        CommitResult result = COMMITTED;
        while (result.equals(COMMITTED)) {
            var records = journal.seal(TestJournal.path(journal.nextReturn()));
            result = store.commit(records);
            if (!result.equals(COMMITTED)) {
                journal.writer().takeBack(records);
            }
        }
        return result;
    }

    private static long facts(Path path) {
        return switch (JournalReader.open(path)) {
            case JournalReader.Opening.Reading(var reader) -> {
                try (reader) {
                    var count = new long[1];
                    assertThat(reader.each(_ -> count[0]++)).isEmpty();
                    yield count[0];
                }
            }
            case JournalReader.Opening.NoStore _, JournalReader.Opening.Unreadable _ -> -1;
        };
    }

    @Test
    void aFullStoreSaysSoKeepsWhatItHasAndCanStillBeRead() {
        try (var store = open(directory, new StoreSettings(0, 60))) {
            var journal = new TestJournal(store);

            assertThat(commitUntilItFails(store, journal)).isEqualTo(FULL);
            assertThat(commitUntilItFails(store, journal)).isEqualTo(FULL);
            assertThat(facts(directory)).isEqualTo(journal.writer().nextSeq() - 1);
        }
    }

    /** A prepared statement that has met SQLITE_FULL is dead for good: without new ones no later commit would work. */
    @Test
    void goesOnWhenThereIsRoomAgain() {
        long durable;
        try (var store = open(directory, new StoreSettings(0, 60))) {
            var journal = new TestJournal(store);
            commitUntilItFails(store, journal);
            assertThat(store.export(Long.MAX_VALUE, 100)).isInstanceOf(ExportResult.Exported.class);

            assertThat(store.commit(journal.seal(new KioskFact.Started("after"))))
                    .isEqualTo(COMMITTED);
            durable = journal.writer().nextSeq();
        }

        try (var again = open(directory, SMALL)) {
            assertThat(again.contents().nextSeq()).isEqualTo(durable);
        }
    }

    @Test
    void aFullDiskSaysSoAndTheReserveLetsTheLastFactsBeWritten() {
        try (var disk = SmallDisk.mount(directory);
                var store = open(disk.path(), SMALL)) {
            var journal = new TestJournal(store);
            assertThat(commitUntilItFails(store, journal)).isEqualTo(FULL);
            disk.fill();
            assertThat(commitUntilItFails(store, journal)).isEqualTo(FULL);

            assertThat(store.releaseReserve()).isTrue();

            assertThat(store.commit(journal.seal(TestJournal.path(journal.nextReturn()))))
                    .isEqualTo(COMMITTED);
            assertThat(store.keepReserve()).isFalse();
            assertThat(store.releaseReserve()).isFalse();
        }
    }

    @Test
    void afterADiskWasFullEverythingAcknowledgedIsThere() throws IOException {
        try (var disk = SmallDisk.mount(directory)) {
            long durable;
            try (var store = open(disk.path(), SMALL)) {
                var journal = new TestJournal(store);
                Path filling = disk.fill();
                assertThat(commitUntilItFails(store, journal)).isEqualTo(FULL);
                Files.delete(filling);
                assertThat(store.commit(journal.seal(new KioskFact.Started("room"))))
                        .isEqualTo(COMMITTED);
                durable = journal.writer().nextSeq();
            }

            try (var again = open(disk.path(), SMALL)) {
                assertThat(again.contents().nextSeq()).isEqualTo(durable);
            }
            assertThat(facts(disk.path())).isEqualTo(durable - 1);
        }
    }

    @Test
    void aStartOnAFullDiskReadsWhatIsOpen() {
        try (var disk = SmallDisk.mount(directory)) {
            try (var store = open(disk.path(), SMALL)) {
                var journal = new TestJournal(store);
                store.commit(journal.seal(TestJournal.seen(journal.nextReturn())));
            }
            disk.fill();

            try (var again = open(disk.path(), SMALL)) {
                assertThat(again.contents().open()).hasSize(1);
            }
        }
    }

    @Test
    void aDiskThatTurnsReadOnlySaysSo() {
        try (var disk = SmallDisk.mount(directory)) {
            try (var store = open(disk.path(), SMALL)) {
                var journal = new TestJournal(store);
                store.commit(journal.seal(TestJournal.seen(journal.nextReturn())));
            }
            disk.remount("ro");

            assertThat(SqliteStore.open(disk.path(), () -> "j2"))
                    .isEqualTo(new OpenResult.Unusable(new StoreFault.ReadOnly()));
            assertThat(facts(disk.path())).isEqualTo(1);
        }
    }
}

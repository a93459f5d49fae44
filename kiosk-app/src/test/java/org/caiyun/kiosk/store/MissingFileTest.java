package org.caiyun.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KioskFact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that are taken away under a store that is open. SQLite goes on writing to them and says that all is well; the
 * next start would know nothing of it.
 */
final class MissingFileTest {
    private static final CommitResult COMMITTED = new CommitResult.Committed();

    @TempDir
    private Path directory = Path.of(".");

    private SqliteStore store;
    private TestJournal journal;

    @BeforeEach
    void openAStoreWithAReturn() {
        store = SqliteStoreTest.open(data(), () -> "j1");
        journal = new TestJournal(store);
        store.commit(journal.seal(TestJournal.path(journal.nextReturn())));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Path data() {
        return directory.resolve("data");
    }

    private List<FactRecord> another() {
        return journal.seal(new KioskFact.Started("another"));
    }

    private static void assertMissing(CommitResult result) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        CommitResult.Failed.class,
                        failed -> assertThat(failed.fault()).isInstanceOf(StoreFault.Missing.class));
    }

    @Test
    void nothingIsConfirmedInAFileThatWasDeleted() throws IOException {
        Files.delete(data().resolve("kiosk.db"));
        var records = another();

        assertMissing(store.commit(records));
        assertMissing(store.commit(records));
        assertThat(data().resolve("kiosk.db")).doesNotExist();
    }

    @Test
    void goesOnWhenTheDirectoryIsBack() throws IOException {
        Files.move(data(), directory.resolve("away"));
        var records = another();
        assertMissing(store.commit(records));
        Files.move(directory.resolve("away"), data());

        assertThat(store.commit(records)).isEqualTo(COMMITTED);
        store.close();
        try (var again = SqliteStoreTest.open(data(), () -> "j2")) {
            assertThat(again.contents().journal()).isEqualTo("j1");
            assertThat(again.contents().nextSeq()).isEqualTo(9);
        }
    }

    /** The connection still has the log, so that what was in it comes into the file after all. */
    @Test
    void aLogThatWasDeletedIsMovedIntoTheFile() throws IOException {
        Files.delete(data().resolve("kiosk.db-wal"));
        var records = another();
        assertMissing(store.commit(records));

        assertThat(store.commit(records)).isEqualTo(COMMITTED);
        store.close();
        try (var again = SqliteStoreTest.open(data(), () -> "j2")) {
            assertThat(again.contents().nextSeq()).isEqualTo(9);
        }
    }

    @Test
    void anOlderCopyInItsPlaceIsNotWrittenTo() throws IOException {
        store.close();
        Files.copy(data().resolve("kiosk.db"), directory.resolve("copy"));
        store = SqliteStoreTest.open(data(), () -> "j2");
        journal = new TestJournal(store);
        store.commit(another());
        byte[] copy = Files.readAllBytes(directory.resolve("copy"));
        Files.move(directory.resolve("copy"), data().resolve("kiosk.db"), StandardCopyOption.REPLACE_EXISTING);
        Files.delete(data().resolve("kiosk.db-wal"));
        var records = another();
        assertMissing(store.commit(records));

        assertThat(store.commit(records)).isInstanceOf(CommitResult.Failed.class);
        store.close();
        assertThat(data().resolve("kiosk.db")).hasBinaryContent(copy);
    }

    @Test
    void aMediumThatWasTakenAwayIsMissed() {
        try (var disk = SmallDisk.mount(directory)) {
            try (var onDisk = SqliteStoreTest.open(disk.path(), () -> "j1")) {
                var written = new TestJournal(onDisk);
                onDisk.commit(written.seal(new KioskFact.Started("1")));
                disk.detach();

                assertMissing(onDisk.commit(written.seal(new KioskFact.Started("2"))));
            }
        }
    }
}

package org.caiyun.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.JournalCheck.Verdict;
import org.caiyun.kiosk.journal.KioskFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers are never given twice: a store that was put back to an earlier state goes on under a new journal id. */
final class RestoredStoreTest {
    @TempDir
    private Path directory = Path.of(".");

    private Path data() {
        return directory.resolve("data");
    }

    private Contents start(String newJournal, int facts) {
        try (var store = SqliteStoreTest.open(data(), () -> newJournal)) {
            var journal = new TestJournal(store);
            for (int i = 0; i < facts; i++) {
                store.commit(journal.seal(new KioskFact.Started(newJournal)));
            }
            return store.contents();
        }
    }

    @Test
    void anOrdinaryRestartKeepsTheJournal() {
        start("j1", 3);

        assertThat(start("j2", 0).journal()).isEqualTo("j1");
    }

    @Test
    void aCopyOfTheFileInItsPlaceBeginsANewJournal() throws IOException {
        start("j1", 3);
        Files.copy(data().resolve("kiosk.db"), directory.resolve("backup"));
        start("unused", 2);
        Files.move(directory.resolve("backup"), data().resolve("kiosk.db"), StandardCopyOption.REPLACE_EXISTING);

        var restored = start("j2", 1);

        assertThat(restored.journal()).isEqualTo("j2");
        assertThat(restored.nextSeq()).isEqualTo(4);
        assertThat(start("j3", 0).journal()).isEqualTo("j2");
    }

    /** The file keeps its number when its content is overwritten; the mark beside it knows better. */
    @Test
    void anOlderContentInTheSameFileBeginsANewJournal() throws IOException {
        start("j1", 3);
        byte[] backup = Files.readAllBytes(data().resolve("kiosk.db"));
        start("unused", 2);
        Files.write(data().resolve("kiosk.db"), backup);

        assertThat(start("j2", 3).journal()).isEqualTo("j2");
        assertThat(start("j3", 0).journal()).isEqualTo("j2");
    }

    @Test
    void anotherHistoryOfTheSameLengthBeginsANewJournal() throws IOException {
        start("j1", 3);
        byte[] backup = Files.readAllBytes(data().resolve("kiosk.db"));
        start("unused", 2);
        byte[] mark = Files.readAllBytes(data().resolve("kiosk.mark"));
        Files.write(data().resolve("kiosk.db"), backup);
        start("j2", 5);
        Files.write(data().resolve("kiosk.mark"), mark);

        assertThat(start("j3", 0).journal()).isEqualTo("j3");
    }

    @Test
    void theWholeDirectoryCopiedElsewhereBeginsANewJournal() throws IOException {
        start("j1", 3);
        Path copy = Files.createDirectory(directory.resolve("copy"));
        try (Stream<Path> files = Files.list(data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }

        try (var store = SqliteStoreTest.open(copy, () -> "j2")) {
            assertThat(store.contents().journal()).isEqualTo("j2");
        }
    }

    @Test
    void aFileThatWasDeletedIsMissed() throws IOException {
        start("j1", 3);
        Files.delete(data().resolve("kiosk.db"));

        var missing = new OpenResult.Unusable(
                new StoreFault.Missing(data().resolve("kiosk.db") + " with the records up to 3"));
        assertThat(SqliteStore.open(data(), () -> "j2")).isEqualTo(missing);
        Files.createFile(data().resolve("kiosk.db"));
        assertThat(SqliteStore.open(data(), () -> "j2")).isEqualTo(missing);
    }

    @Test
    void aStoreThatWasDeletedWithItsMarkBeginsANewJournal() throws IOException {
        start("j1", 3);
        Files.delete(data().resolve("kiosk.db"));
        Files.delete(data().resolve("kiosk.mark"));

        var created = start("j2", 0);

        assertThat(created.journal()).isEqualTo("j2");
        assertThat(created.nextSeq()).isEqualTo(1);
    }

    @Test
    void aTornMarkIsNoReasonToBeginAnew() throws IOException {
        start("j1", 3);
        Files.writeString(data().resolve("kiosk.mark"), "000000000000000000x3 " + "0".repeat(64));
        assertThat(start("j2", 0).journal()).isEqualTo("j1");
        Files.writeString(data().resolve("kiosk.mark"), "12");

        assertThat(start("j2", 0).journal()).isEqualTo("j1");
    }

    /** Half of it written: the number is the new one, the hash still the old one. */
    @Test
    void aMarkOfWhichHalfWasWrittenIsNoReasonToBeginAnew() throws IOException {
        start("j1", 1);
        byte[] old = Files.readAllBytes(data().resolve("kiosk.mark"));
        start("unused", 1);
        byte[] torn = Files.readAllBytes(data().resolve("kiosk.mark"));
        System.arraycopy(old, 30, torn, 30, old.length - 30);
        Files.write(data().resolve("kiosk.mark"), torn);

        assertThat(start("j2", 0).journal()).isEqualTo("j1");
    }

    @Test
    void aMarkThatVersionOneWroteStillCounts() throws IOException {
        start("j1", 3);
        byte[] backup = Files.readAllBytes(data().resolve("kiosk.db"));
        start("unused", 2);
        byte[] mark = Files.readAllBytes(data().resolve("kiosk.mark"));
        Files.write(data().resolve("kiosk.mark"), Arrays.copyOf(mark, 85));
        Files.write(data().resolve("kiosk.db"), backup);

        assertThat(start("j2", 0).journal()).isEqualTo("j2");
    }

    @Test
    void theChainGoesOnAcrossTheRestore() throws IOException {
        start("j1", 3);
        Files.copy(data().resolve("kiosk.db"), directory.resolve("backup"));
        Files.move(directory.resolve("backup"), data().resolve("kiosk.db"), StandardCopyOption.REPLACE_EXISTING);
        start("j2", 2);

        assertThat(RetentionTest.verify(data())).isInstanceOf(Verdict.Intact.class);
    }
}

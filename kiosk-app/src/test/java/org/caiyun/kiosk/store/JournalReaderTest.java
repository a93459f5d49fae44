package org.caiyun.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.kiosk.journal.JournalEntry;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.store.JournalReader.Opening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalReaderTest {
    @TempDir
    private Path directory = Path.of(".");

    private static List<Long> numbers(JournalReader reader) {
        var entries = new ArrayList<JournalEntry>();
        assertThat(reader.each(entries::add)).isEmpty();
        return entries.stream().map(JournalEntry::seq).toList();
    }

    @Test
    void readsWhileTheKioskWrites() {
        try (var store = SqliteStoreTest.open(directory, () -> "j1")) {
            var journal = new TestJournal(store);
            store.commit(journal.seal(new KioskFact.Started("1")));
            var opening = JournalReader.open(directory);
            assertThat(opening).isInstanceOf(Opening.Reading.class);
            try (var reader = ((Opening.Reading) opening).reader()) {
                assertThat(numbers(reader)).containsExactly(1L);

                // the kiosk goes on in the middle of the reading
                assertThat(reader.each(_ -> assertThat(store.commit(journal.seal(new KioskFact.Started("2"))))
                                .isEqualTo(new CommitResult.Committed())))
                        .isEmpty();

                assertThat(numbers(reader)).containsExactly(1L, 2L);
            }
        }
    }

    @Test
    void aDirectoryWithoutAStoreHasNoJournal() {
        assertThat(JournalReader.open(directory)).isEqualTo(new Opening.NoStore());
        assertThat(JournalReader.open(directory.resolve("missing"))).isEqualTo(new Opening.NoStore());
    }

    @Test
    void readingChangesNothing() {
        SqliteStoreTest.open(directory, () -> "j1").close();
        var opening = JournalReader.open(directory);

        try (var reader = ((Opening.Reading) opening).reader()) {
            assertThat(numbers(reader)).isEmpty();
        }

        try (var store = SqliteStoreTest.open(directory, () -> "j2")) {
            assertThat(store.contents().journal()).isEqualTo("j1");
        }
    }
}

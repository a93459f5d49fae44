package org.caiyun.kiosk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whether records that were confirmed are not there any more, seen before anything is opened to be written: opening a
 * database makes a file that is missing, and closing it removes a write-ahead log that could not be read.
 */
final class LostRecords {
    private final Path directory;
    private final Path database;

    LostRecords(Path directory) {
        this.directory = directory;
        this.database = DataDirectory.database(directory);
    }

    /** Empty also for a copy that was put in the place of the database in order. */
    Optional<StoreFault> fault() throws IOException, SQLException {
        Optional<Tail> marked = marked();
        if (marked.isEmpty()) {
            return Optional.empty();
        }
        long last = marked.get().seq();
        if (sizeOf(database) == 0) {
            return Optional.of(new StoreFault.Missing(database + " with the records up to " + last));
        }
        // without a log the last run ended in order, and a file that is behind is an older one
        return sizeOf(Whereabouts.log(database)) > 0 ? lostFromLog(last) : Optional.empty();
    }

    private Optional<Tail> marked() throws IOException {
        if (!Files.exists(DataDirectory.mark(directory))) {
            return Optional.empty();
        }
        try (var mark = JournalMark.open(DataDirectory.mark(directory))) {
            return mark.read();
        }
    }

    private Optional<StoreFault> lostFromLog(long last) throws SQLException {
        try (var read = Database.openToRead(database)) {
            var schema = new Schema(read);
            if (!schema.found().equals(OptionalInt.of(Schema.VERSION))) {
                return Optional.empty();
            }
            long found = new FactTable(read).tail(schema.exported()).seq();
            return found >= last
                    ? Optional.empty()
                    : Optional.of(new StoreFault.Damaged(
                            "records " + (found + 1) + " to " + last + " were in the write-ahead log and are lost"));
        }
    }

    private static long sizeOf(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }
}

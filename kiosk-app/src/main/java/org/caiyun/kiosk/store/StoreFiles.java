package org.caiyun.kiosk.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything of a store that is open in the operating system. */
record StoreFiles(DataDirectory directory, JournalMark mark, Database database, Reserve reserve)
        implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(StoreFiles.class);

    static StoreFiles open(Path path, StoreSettings settings) throws IOException, SQLException {
        var directory = DataDirectory.open(path);
        try {
            var mark = JournalMark.open(directory.mark());
            try {
                var database = Database.open(directory.database(), settings.maxPages());
                return new StoreFiles(
                        directory, mark, database, new Reserve(directory.reserve(), settings.reserveBytes()));
            } catch (SQLException e) {
                mark.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            directory.close();
            throw e;
        }
    }

    @Override
    public void close() {
        database.close();
        try {
            mark.close();
            directory.close();
        } catch (IOException e) {
            log.warn("close why={}", e.toString());
        }
    }
}

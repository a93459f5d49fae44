package org.caiyun.sim.platform.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.LockingMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** Keeps entries in a file of SQLite's; each is a transaction that is on the disk before the next begins. */
public final class SqlitePlatformStore implements PlatformStore {
    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS entry (
              no INTEGER PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL) STRICT""";
    private static final int KIND = 2;
    private static final int TEXT = 3;

    private final Connection connection;

    private SqlitePlatformStore(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens the file, or makes it. Nobody else may have it open.
     *
     * @throws StoreUnusable when it cannot be opened or is something else
     */
    public static SqlitePlatformStore open(Path file) {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setLockingMode(LockingMode.EXCLUSIVE);
        try {
            Connection connection = config.createConnection("jdbc:sqlite:" + file);
            try (Statement statement = connection.createStatement()) {
                statement.execute(TABLE);
            }
            return new SqlitePlatformStore(connection);
        } catch (SQLException e) {
            throw new StoreUnusable(file + " cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public List<StoredEntry> entries() {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT at, kind, text FROM entry ORDER BY no")) {
            var entries = new ArrayList<StoredEntry>();
            while (rows.next()) {
                entries.add(
                        new StoredEntry(Instant.parse(rows.getString(1)), rows.getString(KIND), rows.getString(TEXT)));
            }
            return entries;
        } catch (SQLException e) {
            throw new StoreUnusable("the entries cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void add(StoredEntry entry) {
        try (PreparedStatement row =
                connection.prepareStatement("INSERT INTO entry (at, kind, text) VALUES (?, ?, ?)")) {
            row.setString(1, entry.at().toString());
            row.setString(KIND, entry.kind());
            row.setString(TEXT, entry.text());
            var _ = row.executeUpdate();
        } catch (SQLException e) {
            throw new StoreUnusable("an entry cannot be kept: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreUnusable("the file cannot be closed: " + e.getMessage(), e);
        }
    }
}

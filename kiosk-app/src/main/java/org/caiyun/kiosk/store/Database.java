package org.caiyun.kiosk.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** One connection to the SQLite file and its prepared statements. One thread at a time. */
final class Database implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Database.class);
    private static final int BUSY_MILLIS = 2000;

    private final Path file;
    private final int maxPages;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private Connection connection;

    private Database(Path file, int maxPages, Connection connection) {
        this.file = file;
        this.maxPages = maxPages;
        this.connection = connection;
    }

    /** Opens or creates the file; nothing in it is read or changed yet. */
    static Database open(Path file, int maxPages) throws SQLException {
        return new Database(file, maxPages, config(false).createConnection("jdbc:sqlite:" + file));
    }

    /** Beside a kiosk that runs, or on a medium that cannot be written. */
    static Database openToRead(Path file) throws SQLException {
        boolean still = !Files.exists(Path.of(file + "-wal"))
                && !Files.isWritable(file.toAbsolutePath().getParent());
        // a write-ahead log needs a shared file beside it, which cannot be made here and which nobody writes
        String name = still ? "file:" + file + "?immutable=1" : file.toString();
        return new Database(file, Integer.MAX_VALUE, config(true).createConnection("jdbc:sqlite:" + name));
    }

    /** The durability that the kiosk relies on: a commit that was answered survives a power cut. */
    void makeDurable() throws SQLException {
        run("PRAGMA journal_mode=WAL");
        run("PRAGMA synchronous=FULL");
        run("PRAGMA journal_size_limit=4194304");
        run("PRAGMA max_page_count=" + maxPages);
    }

    /** A prepared statement, kept for the next time. */
    PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void update(String sql, Object... values) throws SQLException {
        var statement = prepared(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    void begin() throws SQLException {
        prepared("BEGIN IMMEDIATE").executeUpdate();
    }

    void commit() throws SQLException {
        prepared("COMMIT").executeUpdate();
    }

    /**
     * Ends the transaction and throws every prepared statement away: after SQLITE_FULL a statement stays dead for good
     * ("statement is not executing"), also when there is room again.
     */
    void abandon() {
        closeStatements();
        try {
            run("ROLLBACK");
        } catch (SQLException e) {
            // mostly "no transaction is active": SQLite has rolled back by itself
            log.debug("rollback why={}", e.toString());
        }
    }

    /** A new connection in place of the old one, to the file that is there; it makes none. */
    void reconnect() throws SQLException {
        close();
        var config = config(false);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        connection = config.createConnection("jdbc:sqlite:" + file);
        makeDurable();
    }

    /**
     * Makes what this connection sees durable, also after a failed fsync. Linux calls pages clean once their fsync has
     * failed: they can be read and are not on disk, and another fsync of the same file succeeds without writing them.
     * So the write-ahead log can show a commit that a power cut takes away, and everything after it in the log with it.
     * Asking for the log's fsync again would prove nothing. A checkpoint copies every page from the log into the file
     * itself, which makes them dirty anew in another place, forces that to disk, and empties the log only then; from
     * here on nothing rests on the log's old pages. When the file's fsync fails, the checkpoint fails, the log keeps
     * its pages and the next one copies all of them again.
     *
     * <p>What remains: the kernel might drop a clean page between the reading of the log, where its checksums are
     * looked at, and the copying, and read back what the disk had there before. Whoever goes on after an error
     * therefore looks with {@link Soundness} at what came to lie in the file.
     *
     * @return false when a reader of the log was in the way; nothing is proved then
     */
    boolean checkpoint() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            return row.next() && row.getInt(1) == 0;
        }
    }

    @Override
    public void close() {
        closeStatements();
        try {
            connection.close();
        } catch (SQLException e) {
            log.warn("close why={}", e.toString());
        }
    }

    private void closeStatements() {
        for (PreparedStatement statement : statements.values()) {
            try {
                statement.close();
            } catch (SQLException e) {
                log.debug("statement why={}", e.toString());
            }
        }
        statements.clear();
    }

    private static SQLiteConfig config(boolean readOnly) {
        var config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setBusyTimeout(BUSY_MILLIS);
        // nobody asks for them, and the driver would run another query after every insert
        config.setGetGeneratedKeys(false);
        return config;
    }
}

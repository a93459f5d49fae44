package org.caiyun.kiosk.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The tables and their version, and the few values kept beside the facts. */
final class Schema {
    static final int VERSION = 1;

    /** Which journal is being written. */
    static final String JOURNAL = "journal";

    /** The number of the database file when the journal began. */
    static final String FILE_NUMBER = "file-number";

    static final String EXPORTED_SEQ = "exported-seq";
    static final String EXPORTED_HASH = "exported-hash";

    /** The number of the last change of a task that the platform told. */
    static final String TASK_CHANGE = "task-change";

    /** A store of an earlier program has none; that program does not look at it. */
    private static final String TASKS = """
            CREATE TABLE tasks (task TEXT PRIMARY KEY, item TEXT NOT NULL, bin INTEGER NOT NULL,
              told INTEGER NOT NULL, seq INTEGER NOT NULL, asked TEXT NOT NULL, trusted INTEGER NOT NULL,
              ended INTEGER NOT NULL) STRICT, WITHOUT ROWID""";

    private static final List<String> TABLES = List.of(
            "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
            """
            CREATE TABLE facts (seq INTEGER PRIMARY KEY, journal TEXT NOT NULL, boot TEXT NOT NULL,
              uptime INTEGER NOT NULL, wall TEXT NOT NULL, trusted INTEGER NOT NULL, type TEXT NOT NULL,
              version INTEGER NOT NULL, subject TEXT NOT NULL, json TEXT NOT NULL, previous_hash TEXT NOT NULL,
              hash TEXT NOT NULL) STRICT""",
            "CREATE INDEX facts_by_subject ON facts (subject, seq)",
            """
            CREATE TABLE open_subjects (subject TEXT PRIMARY KEY, at_rest INTEGER NOT NULL, owed INTEGER NOT NULL,
              in_session INTEGER NOT NULL, left_session INTEGER NOT NULL) STRICT, WITHOUT ROWID""",
            "CREATE TABLE bins (bin INTEGER PRIMARY KEY, items INTEGER NOT NULL) STRICT",
            """
            CREATE TABLE outbox (destination TEXT NOT NULL, id INTEGER NOT NULL, journal TEXT NOT NULL,
              kind TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (destination, id)) STRICT, WITHOUT ROWID""",
            TASKS);

    private final Database database;

    Schema(Database database) {
        this.database = database;
    }

    /** The version of the tables in the file; empty when the file has no table at all. */
    OptionalInt found() throws SQLException {
        try (var tables =
                database.prepared("SELECT count(*) FROM sqlite_schema").executeQuery()) {
            if (tables.next() && tables.getInt(1) == 0) {
                return OptionalInt.empty();
            }
        }
        try (var version = database.prepared("PRAGMA user_version").executeQuery()) {
            return OptionalInt.of(version.next() ? version.getInt(1) : 0);
        }
    }

    void create(String journal) throws SQLException {
        database.begin();
        for (String table : TABLES) {
            database.run(table);
        }
        put(JOURNAL, journal);
        database.run("PRAGMA user_version=" + VERSION);
        database.commit();
    }

    /** What a store of this version may still lack; nothing is written where nothing is missing. */
    void complete() throws SQLException {
        boolean has;
        try (var row = database.prepared("SELECT count(*) FROM sqlite_schema WHERE name = 'tasks'")
                .executeQuery()) {
            has = row.next() && row.getInt(1) > 0;
        }
        if (!has) {
            database.run(TASKS);
        }
    }

    Optional<String> get(String key) throws SQLException {
        var select = database.prepared("SELECT value FROM meta WHERE key = ?");
        select.setString(1, key);
        try (var row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    void put(String key, String value) throws SQLException {
        var replace = database.prepared("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)");
        replace.setString(1, key);
        replace.setString(2, value);
        replace.executeUpdate();
    }

    /** The last record that was exported and deleted: what the first record in the file follows. */
    Tail exported() throws SQLException {
        return new Tail(
                Long.parseLong(get(EXPORTED_SEQ).orElse("0")),
                get(EXPORTED_HASH).orElse(Tail.NONE.hash()));
    }

    /** The first thing that SQLite finds wrong in the small tables, which every start reads; empty when sound. */
    Optional<String> damage() throws SQLException {
        for (String table : List.of("meta", "open_subjects", "bins", "outbox", "tasks")) {
            try (var row =
                    database.prepared("PRAGMA quick_check('" + table + "')").executeQuery()) {
                if (row.next() && !row.getString(1).equals("ok")) {
                    return Optional.of(row.getString(1));
                }
            }
        }
        return Optional.empty();
    }
}

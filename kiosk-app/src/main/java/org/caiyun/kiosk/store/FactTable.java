package org.caiyun.kiosk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.journal.Envelope;
import org.caiyun.kiosk.journal.FactCodec;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.FactText;
import org.caiyun.kiosk.journal.JournalEntry;
import org.caiyun.kiosk.journal.Projection;

/** The table of facts. */
final class FactTable {
    private static final String COLUMNS =
            "SELECT seq, journal, boot, uptime, wall, trusted, type, version, json, previous_hash, hash FROM facts ";
    private static final String OF_OPEN_SUBJECTS = COLUMNS + """
            WHERE seq IN (SELECT f.seq FROM open_subjects o JOIN facts f ON f.subject = o.subject
              UNION SELECT left_session FROM open_subjects) ORDER BY seq""";

    private final Database database;
    private final FactCodec codec = new FactCodec();

    FactTable(Database database) {
        this.database = database;
    }

    void add(FactRecord record) throws SQLException {
        FactText text = codec.encode(record.fact());
        var insert = database.prepared("INSERT INTO facts (seq, journal, boot, uptime, wall, trusted, type, version,"
                + " subject, json, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert.setLong(1, record.seq());
        insert.setString(2, record.journal());
        insert.setString(3, record.boot());
        insert.setLong(4, record.uptime().nanos());
        insert.setString(5, record.wall().toString());
        insert.setBoolean(6, record.wallTrusted());
        insert.setString(7, text.type());
        insert.setInt(8, text.version());
        insert.setString(9, Projection.subject(record.fact()).orElse(""));
        insert.setString(10, text.json());
        insert.setString(11, record.previousHash());
        insert.setString(12, record.hash());
        insert.executeUpdate();
    }

    /** The last record; before the first it is what the journal begins after. */
    Tail tail(Tail exported) throws SQLException {
        try (var row = database.prepared("SELECT seq, hash FROM facts ORDER BY seq DESC LIMIT 1")
                .executeQuery()) {
            return row.next() ? new Tail(row.getLong(1), row.getString(2)) : exported;
        }
    }

    List<JournalEntry> ofOpenSubjects() throws SQLException {
        var entries = new ArrayList<JournalEntry>();
        try (var rows = database.prepared(OF_OPEN_SUBJECTS).executeQuery()) {
            while (rows.next()) {
                entries.add(entry(rows));
            }
        }
        return entries;
    }

    /** Hands over the records from {@code first} to {@code last}, both included, one by one in order. */
    void read(long first, long last, Consumer<JournalEntry> to) throws SQLException {
        var select = database.prepared(COLUMNS + "WHERE seq BETWEEN ? AND ? ORDER BY seq");
        select.setLong(1, first);
        select.setLong(2, last);
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                to.accept(entry(rows));
            }
        }
    }

    /** The first fact of a subject that is still open; everything before it is closed. */
    long firstOpen() throws SQLException {
        try (var row = database.prepared("SELECT min(f.seq) FROM open_subjects o JOIN facts f ON f.subject = o.subject")
                .executeQuery()) {
            long first = row.next() ? row.getLong(1) : 0;
            return first == 0 ? Long.MAX_VALUE : first;
        }
    }

    void deleteUpTo(long last) throws SQLException {
        var delete = database.prepared("DELETE FROM facts WHERE seq <= ?");
        delete.setLong(1, last);
        delete.executeUpdate();
    }

    /** @throws SQLException also when a row does not hold what this program writes */
    private static JournalEntry entry(ResultSet row) throws SQLException {
        try {
            var envelope = new Envelope(
                    row.getString(2),
                    row.getLong(1),
                    row.getString(3),
                    new Uptime(row.getLong(4)),
                    Instant.parse(row.getString(5)),
                    row.getBoolean(6));
            var text = new FactText(row.getString(7), row.getInt(8), row.getString(9));
            return new JournalEntry(envelope, text, row.getString(10), row.getString(11));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new SQLException("fact " + row.getLong(1) + ": " + e.getMessage(), e);
        }
    }
}

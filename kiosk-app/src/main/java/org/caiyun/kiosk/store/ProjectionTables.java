package org.caiyun.kiosk.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.Projection;
import org.caiyun.kiosk.journal.ProjectionChange;

/** What is open, what lies where, and what must still be told: tables that follow the facts. */
final class ProjectionTables {
    private final Database database;

    ProjectionTables(Database database) {
        this.database = database;
    }

    void follow(FactRecord record) throws SQLException {
        for (ProjectionChange change : Projection.changes(record.fact())) {
            follow(change, record);
        }
    }

    SortedMap<Bin, Integer> bins() throws SQLException {
        var bins = new TreeMap<Bin, Integer>();
        try (var rows = database.prepared("SELECT bin, items FROM bins").executeQuery()) {
            while (rows.next()) {
                bins.put(new Bin(rows.getInt(1)), rows.getInt(2));
            }
        }
        return bins;
    }

    List<OutboxRow> outbox(String destination, int limit) throws SQLException {
        var select = database.prepared(
                "SELECT id, journal, kind, body FROM outbox WHERE destination = ? ORDER BY id LIMIT ?");
        select.setString(1, destination);
        select.setInt(2, limit);
        var found = new ArrayList<OutboxRow>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(new OutboxRow(
                        destination, rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            }
        }
        return found;
    }

    private void follow(ProjectionChange change, FactRecord by) throws SQLException {
        switch (change) {
            case ProjectionChange.Opens(var subject) ->
                run("INSERT OR REPLACE INTO open_subjects VALUES (?, 0, 0, 1, 0)", subject);
            case ProjectionChange.ComesToRest(var subject) -> {
                run("UPDATE open_subjects SET at_rest = 1 WHERE subject = ?", subject);
                dropIfClosed(subject);
            }
            case ProjectionChange.IsOwed(var subject) ->
                run("INSERT INTO open_subjects VALUES (?, 1, 1, 0, 0) ON CONFLICT DO UPDATE SET owed = 1", subject);
            case ProjectionChange.IsSettled(var subject) -> {
                run("UPDATE open_subjects SET owed = 0 WHERE subject = ?", subject);
                dropIfClosed(subject);
            }
            case ProjectionChange.LeavesSession(var subject) -> {
                run("UPDATE open_subjects SET in_session = 0, left_session = ? WHERE subject = ?", by.seq(), subject);
                dropIfClosed(subject);
            }
            case ProjectionChange.LiesIn(var bin) ->
                run("INSERT INTO bins VALUES (?, 1) ON CONFLICT DO UPDATE SET items = items + 1", bin.number());
            case ProjectionChange.IsEmptied(var bin) -> run("DELETE FROM bins WHERE bin = ?", bin.number());
            case ProjectionChange.Tells(var destination, var kind, var body) ->
                run("INSERT INTO outbox VALUES (?, ?, ?, ?, ?)", destination, by.seq(), by.journal(), kind, body);
            case ProjectionChange.IsDelivered(var destination, var id) ->
                run("DELETE FROM outbox WHERE destination = ? AND id = ?", destination, id);
        }
    }

    private void dropIfClosed(String subject) throws SQLException {
        run("DELETE FROM open_subjects WHERE subject = ? AND at_rest AND NOT owed AND NOT in_session", subject);
    }

    private void run(String sql, Object... values) throws SQLException {
        var statement = database.prepared(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }
}

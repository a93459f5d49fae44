package org.caiyun.kiosk.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.journal.Cataloguing;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.Projection;
import org.caiyun.kiosk.journal.ProjectionChange;

/** What is open, what lies where, and what must still be told: tables that follow the facts. */
final class ProjectionTables {
    private final Database database;
    private final TaskTable tasks;

    ProjectionTables(Database database) {
        this.database = database;
        this.tasks = new TaskTable(database);
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

    Cataloguing cataloguing() throws SQLException {
        return tasks.cataloguing();
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
                database.update("INSERT OR REPLACE INTO open_subjects VALUES (?, 0, 0, 1, 0)", subject);
            case ProjectionChange.ComesToRest(var subject) -> {
                database.update("UPDATE open_subjects SET at_rest = 1 WHERE subject = ?", subject);
                dropIfClosed(subject);
            }
            case ProjectionChange.IsOwed(var subject) ->
                database.update(
                        "INSERT INTO open_subjects VALUES (?, 1, 1, 0, 0) ON CONFLICT DO UPDATE SET owed = 1", subject);
            case ProjectionChange.IsSettled(var subject) -> {
                database.update("UPDATE open_subjects SET owed = 0 WHERE subject = ?", subject);
                dropIfClosed(subject);
            }
            case ProjectionChange.LeavesSession(var subject) -> {
                database.update(
                        "UPDATE open_subjects SET in_session = 0, left_session = ? WHERE subject = ?",
                        by.seq(),
                        subject);
                dropIfClosed(subject);
            }
            case ProjectionChange.LiesIn(var bin) ->
                database.update(
                        "INSERT INTO bins VALUES (?, 1) ON CONFLICT DO UPDATE SET items = items + 1", bin.number());
            case ProjectionChange.IsEmptied(var bin) -> {
                database.update("DELETE FROM bins WHERE bin = ?", bin.number());
                tasks.isEmptied(bin, by);
            }
            case ProjectionChange.Tells(var destination, var kind, var body) ->
                database.update(
                        "INSERT INTO outbox VALUES (?, ?, ?, ?, ?)", destination, by.seq(), by.journal(), kind, body);
            case ProjectionChange.IsDelivered(var destination, var id) ->
                database.update("DELETE FROM outbox WHERE destination = ? AND id = ?", destination, id);
            case ProjectionChange.AwaitsCataloguing task -> tasks.opens(task, by);
            case ProjectionChange.TaskStands stands -> tasks.stands(stands, by);
            case ProjectionChange.IsLaidAside(var row) -> tasks.isLaidAside(row, by);
        }
    }

    private void dropIfClosed(String subject) throws SQLException {
        database.update(
                "DELETE FROM open_subjects WHERE subject = ? AND at_rest AND NOT owed AND NOT in_session", subject);
    }
}

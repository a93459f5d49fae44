package org.caiyun.kiosk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.CopyName;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.Cataloguing;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KnownTask;
import org.caiyun.kiosk.journal.KnownTasks;
import org.caiyun.kiosk.journal.ProjectionChange.AwaitsCataloguing;
import org.caiyun.kiosk.journal.ProjectionChange.TaskStands;

/** The tasks for cataloguing, with what {@link KnownTasks} says of them. */
final class TaskTable {
    private final Database database;
    private final Schema schema;

    TaskTable(Database database) {
        this.database = database;
        this.schema = new Schema(database);
    }

    Cataloguing cataloguing() throws SQLException {
        var tasks = new ArrayList<KnownTask>();
        try (var rows = database.prepared(
                        "SELECT task, item, bin, told, seq, asked, trusted, ended FROM tasks ORDER BY seq")
                .executeQuery()) {
            while (rows.next()) {
                tasks.add(task(rows));
            }
        }
        return new Cataloguing(
                tasks, Long.parseLong(schema.get(Schema.TASK_CHANGE).orElse("0")));
    }

    void opens(AwaitsCataloguing task, FactRecord by) throws SQLException {
        database.update(
                "INSERT INTO tasks VALUES (?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING",
                task.task().toString(),
                task.item().kept(),
                task.bin(),
                task.told() ? 1 : 0,
                by.seq(),
                by.wall().toString(),
                by.wallTrusted() ? 1 : 0);
    }

    void stands(TaskStands change, FactRecord by) throws SQLException {
        schema.put(Schema.TASK_CHANGE, Long.toString(change.number()));
        if (change.done()) {
            database.update("""
                    UPDATE tasks SET ended = ? WHERE ended = 0
                      AND item = (SELECT item FROM tasks WHERE task = ? AND ended = 0)""", by.seq(), change.task());
            forget();
        } else {
            database.update("UPDATE tasks SET ended = 0 WHERE task = ?", change.task());
        }
    }

    void isLaidAside(long row, FactRecord by) throws SQLException {
        database.update("UPDATE tasks SET told = 0 WHERE seq = ?", row);
        database.update("UPDATE tasks SET ended = ? WHERE seq = ? AND bin = 0 AND ended = 0", by.seq(), row);
        forget();
    }

    void isEmptied(Bin bin, FactRecord by) throws SQLException {
        database.update("UPDATE tasks SET ended = ? WHERE bin = ? AND NOT told AND ended = 0", by.seq(), bin.number());
        database.update("UPDATE tasks SET bin = 0 WHERE bin = ?", bin.number());
        forget();
    }

    private void forget() throws SQLException {
        database.update("""
                DELETE FROM tasks WHERE ended > 0 AND task NOT IN
                  (SELECT task FROM tasks WHERE ended > 0 ORDER BY ended DESC, seq DESC LIMIT ?)""", Cataloguing.ENDED_KEPT);
    }

    /** @throws SQLException also when a row does not hold what this program writes */
    private static KnownTask task(ResultSet row) throws SQLException {
        try {
            return new KnownTask(
                    ReturnId.parse(row.getString(1)),
                    CopyName.ofKept(row.getString(2)),
                    row.getInt(3),
                    row.getBoolean(4),
                    row.getLong(5),
                    Instant.parse(row.getString(6)),
                    row.getBoolean(7),
                    row.getLong(8));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new SQLException("task " + row.getString(1) + ": " + e.getMessage(), e);
        }
    }
}

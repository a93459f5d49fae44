package org.caiyun.kiosk.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import org.caiyun.kiosk.journal.JournalCheck;
import org.caiyun.kiosk.journal.JournalEntry;

/** Old facts out of the database, into a file that goes on to prove them. */
final class Retention {
    private final Database database;
    private final Schema schema;
    private final FactTable facts;

    Retention(Database database) {
        this.database = database;
        this.schema = new Schema(database);
        this.facts = new FactTable(database);
    }

    /** The file is on disk before anything is deleted; a cut in between leaves the facts in both. */
    ExportResult export(Path directory, long first, long last) throws SQLException, IOException {
        var entries = new ArrayList<JournalEntry>();
        var exported = schema.exported();
        var check = JournalCheck.after(exported.seq(), exported.hash());
        facts.read(first, last, entry -> {
            entries.add(entry);
            check.next(entry);
        });
        return switch (check.verdict()) {
            case JournalCheck.Verdict.Broken(var seq, var why) ->
                new ExportResult.ExportFailed(new StoreFault.Damaged("record " + seq + ": " + why));
            case JournalCheck.Verdict.Intact(var _, var lastSeq, var lastHash) -> {
                Path file = new Segment(directory, first, lastSeq).write(entries);
                delete(lastSeq, lastHash);
                yield new ExportResult.Exported(file, first, lastSeq);
            }
        };
    }

    private void delete(long last, String lastHash) throws SQLException {
        database.begin();
        facts.deleteUpTo(last);
        schema.put(Schema.EXPORTED_SEQ, Long.toString(last));
        schema.put(Schema.EXPORTED_HASH, lastHash);
        database.commit();
    }
}

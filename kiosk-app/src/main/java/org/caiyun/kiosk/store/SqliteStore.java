package org.caiyun.kiosk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.FactRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store in an SQLite file: facts and what follows from them in one transaction, forced to disk at each commit. It
 * knows nothing of what facts mean. One platform thread calls it, because native calls pin their carrier.
 */
public final class SqliteStore implements Store, Archive {
    private static final Logger log = LoggerFactory.getLogger(SqliteStore.class);

    private final StoreFiles files;
    private final Database database;
    private final Schema schema;
    private final FactTable facts;
    private final ProjectionTables projections;
    private final Contents contents;
    private final Unanswered unanswered = new Unanswered();
    private Whereabouts whereabouts;
    private Tail tail;
    private boolean suspect;
    private boolean closed;

    /** A {@code suspect} store looks at its files again before the first commit. */
    SqliteStore(StoreFiles files, Whereabouts whereabouts, Contents contents, Tail tail, boolean suspect) {
        this.files = files;
        this.database = files.database();
        this.schema = new Schema(database);
        this.facts = new FactTable(database);
        this.projections = new ProjectionTables(database);
        this.contents = contents;
        this.whereabouts = whereabouts;
        this.tail = tail;
        this.suspect = suspect;
    }

    /**
     * Opens the store in a directory, or creates both.
     *
     * @param newJournal gives a journal id that was never used, asked for when the store is created or was restored. A
     *     restored file is noticed by its file number or by the mark beside it; an image of a whole disk is not
     */
    public static OpenResult open(Path directory, Supplier<String> newJournal) {
        return open(directory, StoreSettings.USUAL, newJournal);
    }

    public static OpenResult open(Path directory, StoreSettings settings, Supplier<String> newJournal) {
        return StoreOpening.open(directory, settings, newJournal);
    }

    /** As of the opening. */
    @Override
    public Contents contents() {
        return contents;
    }

    @Override
    public CommitResult commit(List<FactRecord> records) {
        if (records.isEmpty()) {
            return new CommitResult.Committed();
        }
        try {
            Optional<StoreFault> fault = suspect || closed ? recheck() : Optional.empty();
            return fault.isPresent() ? failed(fault.get(), records) : append(records);
        } catch (SQLException e) {
            leave(e);
            return failed(StoreFaults.of(e), records);
        }
    }

    private CommitResult append(List<FactRecord> records) throws SQLException {
        List<FactRecord> missing = unanswered.of(records);
        Optional<String> problem = tail.problem(missing);
        if (problem.isPresent()) {
            return failed(new StoreFault.Unusable(problem.get()), records);
        }
        if (!missing.isEmpty()) {
            unanswered.tried(missing);
            write(missing);
            Optional<StoreFault> gone = whereabouts.fault();
            if (gone.isPresent()) {
                suspect = true;
                return failed(gone.get(), records);
            }
            tail = Tail.of(missing.getLast());
            files.mark().note(tail);
        }
        unanswered.answered(records);
        return new CommitResult.Committed();
    }

    /** Empty also when the rows cannot be read: what is delivered late is not lost. */
    @Override
    public List<OutboxRow> outbox(String destination, int limit) {
        try {
            return projections.outbox(destination, limit);
        } catch (SQLException e) {
            leave(e);
            log.error("outbox destination={} why={}", destination, e.toString());
            return List.of();
        }
    }

    /** Gives the room kept back free, so that a few more commits fit on a full disk; false when it was free already. */
    public boolean releaseReserve() {
        return files.reserve().release();
    }

    @Override
    public boolean keepReserve() {
        return files.reserve().keep();
    }

    /** Into JSON lines under {@code exports}. */
    @Override
    public ExportResult export(long upTo, int limit) {
        try {
            Tail exported = schema.exported();
            long last = Math.min(Math.min(upTo, exported.seq() + limit), Math.min(facts.firstOpen(), tail.seq()) - 1);
            return last <= exported.seq()
                    ? new ExportResult.NothingToExport()
                    : new Retention(database).export(files.directory().exports(), exported.seq() + 1, last);
        } catch (SQLException e) {
            leave(e);
            return new ExportResult.ExportFailed(StoreFaults.of(e));
        } catch (IOException e) {
            return new ExportResult.ExportFailed(StoreFaults.of(e));
        }
    }

    @Override
    public void close() {
        closed = true;
        files.close();
    }

    private void write(List<FactRecord> records) throws SQLException {
        database.begin();
        for (FactRecord record : records) {
            facts.add(record);
            projections.follow(record);
        }
        database.commit();
    }

    /**
     * After an I/O error, or when the file was gone, only a new connection sees what is really in the file. It must be
     * what was answered, or that and exactly what the failed commit had tried to write.
     */
    private Optional<StoreFault> recheck() throws SQLException {
        if (closed) {
            return Optional.of(new StoreFault.Unusable("closed"));
        }
        Path file = files.directory().database();
        if (!Files.isRegularFile(file)) {
            return Optional.of(new StoreFault.Missing(file + " is gone"));
        }
        database.reconnect();
        if (!database.checkpoint()) {
            return Optional.of(new StoreFault.Unusable("after an I/O error: another program reads the journal"));
        }
        database.reconnect(); // without what this connection has read from the log
        var soundness = new Soundness(database);
        Tail found = facts.tail(schema.exported());
        if (!found.equals(tail) && !isTried(found, soundness)) {
            return Optional.of(new StoreFault.Unusable(
                    "after an I/O error the journal ends at " + found.seq() + ", not at " + tail.seq()));
        }
        Optional<String> damage = soundness.damage(found);
        if (damage.isPresent()) {
            return Optional.of(new StoreFault.Damaged(damage.get()));
        }
        if (!found.equals(tail)) {
            adopt(found);
        }
        whereabouts = Whereabouts.of(file);
        suspect = false;
        return Optional.empty();
    }

    private boolean isTried(Tail found, Soundness soundness) throws SQLException {
        return !unanswered.tried().isEmpty()
                && found.equals(Tail.of(unanswered.tried().getLast()))
                && soundness.leads(tail, found);
    }

    private void adopt(Tail found) {
        log.warn("journal goes on after {}: a commit that failed is there after all", found.seq());
        unanswered.found();
        tail = found;
        files.mark().note(tail);
    }

    private void leave(SQLException e) {
        database.abandon();
        suspect |= !StoreFaults.leavesConnectionSound(e);
    }

    private static CommitResult failed(StoreFault fault, List<FactRecord> records) {
        log.error(
                "commit failed first={} records={} fault={}", records.getFirst().seq(), records.size(), fault);
        return new CommitResult.Failed(fault);
    }
}

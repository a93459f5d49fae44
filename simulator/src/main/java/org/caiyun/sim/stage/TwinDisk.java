package org.caiyun.sim.stage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.FactCodec;
import org.caiyun.kiosk.journal.JournalCheck.Verdict;
import org.caiyun.kiosk.journal.JournalEntry;
import org.caiyun.kiosk.journal.Projection;
import org.caiyun.kiosk.store.JournalReader;
import org.caiyun.kiosk.store.ModelledStore;
import org.caiyun.kiosk.store.OpenResult;
import org.caiyun.kiosk.store.SqliteStore;
import org.caiyun.kiosk.store.Store;

/**
 * A journal in memory and, beside it, in SQLite files: the long runs go on the first, a kiosk has the second, and this
 * shows that they are the same. Every commit goes to both and both are opened at each start; what they differ in is
 * collected, not thrown, because the run's own findings must not be hidden by it. One thread calls it.
 */
public final class TwinDisk implements Disk {
    private static final int MOST_DIFFERENCES = 20;
    private static final int ALL_ROWS = Integer.MAX_VALUE;

    private final Path directory;
    private final String journal;
    private final DurableFacts written = new DurableFacts();
    private final List<String> differences = new ArrayList<>();
    private ModelledStore model;
    private Optional<Store> current = Optional.empty();

    /** {@code directory} has no journal yet; it is made when it is not there. */
    public TwinDisk(Path directory, String journal) {
        this.directory = directory;
        this.journal = journal;
        this.model = new ModelledStore(journal);
    }

    @Override
    public Store open() {
        close();
        model = model.reopened();
        var real = openSqlite();
        compare("at a start", model.contents(), real.contents());
        var twins = new TwinStore(model, real, written::add, this::note);
        current = Optional.of(twins);
        return twins;
    }

    /**
     * Closes what was given out, and compares both journals and everything that follows from them.
     *
     * @return what differs, in words, the first twenty; empty when the two are equal
     */
    public List<String> differences() {
        close();
        model = model.reopened();
        try (var real = openSqlite()) {
            compare("at the end", model.contents(), real.contents());
            compare(
                    "at the end, the outbox for staff",
                    model.outbox(Projection.STAFF, ALL_ROWS),
                    real.outbox(Projection.STAFF, ALL_ROWS));
        }
        compareRecords();
        return List.copyOf(differences);
    }

    private void close() {
        current.ifPresent(Store::close);
        current = Optional.empty();
    }

    private SqliteStore openSqlite() {
        return switch (SqliteStore.open(directory, () -> journal)) {
            case OpenResult.Opened(var store) -> store;
            case OpenResult.Unusable(var fault) ->
                throw new IllegalStateException("the twin in " + directory + " cannot be opened: " + fault);
        };
    }

    private void compare(String when, Contents modelled, Contents real) {
        compare(when + ", the journal's name", modelled.journal(), real.journal());
        compare(when + ", the next number", modelled.nextSeq(), real.nextSeq());
        compare(when + ", the last hash", modelled.lastHash(), real.lastHash());
        compare(when + ", what is open", modelled.open(), real.open());
        compare(when + ", the bins", modelled.bins(), real.bins());
        compare(when + ", what is to be catalogued", modelled.cataloguing(), real.cataloguing());
    }

    private void compare(String what, Object modelled, Object real) {
        if (!Objects.equals(modelled, real)) {
            note(what + ": " + modelled + " in the model, " + real + " in SQLite");
        }
    }

    /** Each record as it stands in the files, against what was handed over to be written. */
    private void compareRecords() {
        switch (JournalReader.open(directory)) {
            case JournalReader.Opening.Reading(var reader) -> {
                try (reader) {
                    compareRecords(reader);
                }
            }
            case JournalReader.Opening.NoStore() -> note("at the end: there are no SQLite files");
            case JournalReader.Opening.Unreadable(var fault) -> note("at the end: SQLite's files are " + fault);
        }
    }

    private void compareRecords(JournalReader reader) {
        var codec = new FactCodec();
        var stored = new ArrayList<JournalEntry>();
        reader.each(stored::add).ifPresent(fault -> note("at the end: reading SQLite's files came to " + fault));
        var committed = written.from(0);
        compare("at the end, the number of records", committed.size(), stored.size());
        for (int i = 0; i < Math.min(committed.size(), stored.size()); i++) {
            var record = committed.get(i);
            compare("record " + record.seq(), record.entry(codec), stored.get(i));
        }
        switch (reader.verify()) {
            case Verdict.Intact _ -> {}
            case Verdict.Broken(var seq, var why) -> note("at the end, SQLite's record " + seq + " is broken: " + why);
        }
    }

    private void note(String difference) {
        if (differences.size() < MOST_DIFFERENCES) {
            differences.add(difference);
        }
    }
}

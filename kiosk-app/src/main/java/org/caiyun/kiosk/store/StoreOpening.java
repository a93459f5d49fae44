package org.caiyun.kiosk.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.DecodeResult;
import org.caiyun.kiosk.journal.FactCodec;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.JournalEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way from a directory to a store that can be used, or to the reason why it cannot. */
final class StoreOpening {
    private static final Logger log = LoggerFactory.getLogger(StoreOpening.class);

    private final StoreFiles files;
    private final Supplier<String> newJournal;
    private final Schema schema;
    private final FactTable facts;

    private StoreOpening(StoreFiles files, Supplier<String> newJournal) {
        this.files = files;
        this.newJournal = newJournal;
        this.schema = new Schema(files.database());
        this.facts = new FactTable(files.database());
    }

    /** On a full disk the reserve is given free, so that at least what is open can be read. */
    static OpenResult open(Path path, StoreSettings settings, Supplier<String> newJournal) {
        NativeLibrary.prepare(DataDirectory.nativeLibrary(path));
        OpenResult result = attempt(path, settings, newJournal);
        boolean full = result.equals(new OpenResult.Unusable(new StoreFault.DiskFull()));
        return full && new Reserve(DataDirectory.reserve(path), 0).release()
                ? attempt(path, settings, newJournal)
                : result;
    }

    private static OpenResult attempt(Path path, StoreSettings settings, Supplier<String> newJournal) {
        try {
            Optional<StoreFault> lost = new LostRecords(path).fault();
            if (lost.isPresent()) {
                log.error("store unusable path={} fault={}", path, lost.get());
                return new OpenResult.Unusable(lost.get());
            }
            var files = StoreFiles.open(path, settings);
            var result = new StoreOpening(files, newJournal).open();
            switch (result) {
                case OpenResult.Opened _ -> files.reserve().keep();
                case OpenResult.Unusable(var fault) -> {
                    log.error("store unusable path={} fault={}", path, fault);
                    files.close();
                }
            }
            return result;
        } catch (IOException e) {
            return new OpenResult.Unusable(StoreFaults.of(e));
        } catch (SQLException e) {
            return new OpenResult.Unusable(StoreFaults.of(e));
        }
    }

    private OpenResult open() {
        try {
            OptionalInt found = schema.found();
            if (found.isPresent() && found.getAsInt() != Schema.VERSION) {
                return new OpenResult.Unusable(new StoreFault.WrongVersion(found.getAsInt(), Schema.VERSION));
            }
            files.database().makeDurable();
            // what an earlier run could not force to disk looks as if it were there, see Database.checkpoint
            boolean suspect = !files.database().checkpoint();
            if (found.isEmpty()) {
                schema.create(newJournal.get());
                schema.put(Schema.FILE_NUMBER, fileNumber());
            }
            schema.complete();
            return openSound(suspect);
        } catch (SQLException e) {
            return new OpenResult.Unusable(StoreFaults.of(e));
        } catch (IOException e) {
            return new OpenResult.Unusable(StoreFaults.of(e));
        }
    }

    private OpenResult openSound(boolean suspect) throws SQLException, IOException {
        Tail tail = facts.tail(schema.exported());
        Optional<String> damage = new Soundness(files.database()).damage(tail);
        if (damage.isPresent()) {
            return new OpenResult.Unusable(new StoreFault.Damaged(damage.get()));
        }
        if (restored(tail)) {
            beginJournal();
        }
        files.mark().note(tail);
        var open = new ArrayList<FactRecord>();
        Optional<StoreFault> unreadable = decode(facts.ofOpenSubjects(), open);
        if (unreadable.isPresent()) {
            return new OpenResult.Unusable(unreadable.get());
        }
        var projections = new ProjectionTables(files.database());
        var contents = new Contents(
                schema.get(Schema.JOURNAL).orElseThrow(),
                tail.seq() + 1,
                tail.hash(),
                open,
                projections.bins(),
                projections.cataloguing());
        return new OpenResult.Opened(
                new SqliteStore(files, Whereabouts.of(files.directory().database()), contents, tail, suspect));
    }

    /** Whether the file is not the one that was written last: a copy of it, or an older one in its place. */
    private boolean restored(Tail tail) throws SQLException, IOException {
        if (!schema.get(Schema.FILE_NUMBER).orElse("").equals(fileNumber())) {
            return true;
        }
        Optional<Tail> marked = files.mark().read();
        if (marked.isEmpty()) {
            return false;
        }
        var kept = new ArrayList<JournalEntry>();
        facts.read(marked.get().seq(), marked.get().seq(), kept::add);
        return marked.get().seq() > tail.seq()
                || kept.stream()
                        .anyMatch(entry -> !entry.hash().equals(marked.get().hash()));
    }

    /** Numbers that were given after the copy was made must not come again under the same journal id. */
    private void beginJournal() throws SQLException, IOException {
        String journal = newJournal.get();
        log.warn(
                "store restored: journal {} goes on as {}",
                schema.get(Schema.JOURNAL).orElse("?"),
                journal);
        files.database().begin();
        schema.put(Schema.JOURNAL, journal);
        schema.put(Schema.FILE_NUMBER, fileNumber());
        files.database().commit();
    }

    private String fileNumber() throws IOException {
        return JournalMark.fileNumber(files.directory().database());
    }

    private static Optional<StoreFault> decode(List<JournalEntry> entries, List<FactRecord> to) {
        var codec = new FactCodec();
        for (JournalEntry entry : entries) {
            switch (codec.decode(entry.text())) {
                case DecodeResult.Decoded(var fact) -> to.add(FactRecord.of(entry, fact));
                case DecodeResult.UnknownType(var type) -> {
                    return Optional.of(new StoreFault.Unusable(
                            "record " + entry.seq() + ": this version does not know the fact " + type));
                }
                case DecodeResult.UnreadableVersion(var _, var version, var newest) -> {
                    return Optional.of(new StoreFault.WrongVersion(version, newest));
                }
                case DecodeResult.Malformed(var type, var why) -> {
                    return Optional.of(new StoreFault.Damaged("record " + entry.seq() + " " + type + ": " + why));
                }
            }
        }
        return Optional.empty();
    }
}

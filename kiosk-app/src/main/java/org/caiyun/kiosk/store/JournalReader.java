package org.caiyun.kiosk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.caiyun.kiosk.journal.DecodeResult;
import org.caiyun.kiosk.journal.FactCodec;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.JournalCheck;
import org.caiyun.kiosk.journal.JournalCheck.Verdict;
import org.caiyun.kiosk.journal.JournalEntry;

/** Reads a store's journal without changing it, also while the kiosk writes. One thread at a time. */
public final class JournalReader implements AutoCloseable {
    /** What came of opening a journal to read. */
    public sealed interface Opening {
        record Reading(JournalReader reader) implements Opening {}

        /** There is no store in the directory. */
        record NoStore() implements Opening {}

        record Unreadable(StoreFault fault) implements Opening {}
    }

    private final Path directory;
    private final Database database;
    private final Schema schema;
    private final FactTable facts;

    private JournalReader(Path directory, Database database) {
        this.directory = directory;
        this.database = database;
        this.schema = new Schema(database);
        this.facts = new FactTable(database);
    }

    public static Opening open(Path directory) {
        Path file = DataDirectory.database(directory);
        if (!Files.isRegularFile(file)) {
            return new Opening.NoStore();
        }
        NativeLibrary.prepare(DataDirectory.nativeLibrary(directory));
        try {
            var reader = new JournalReader(directory, Database.openToRead(file));
            Optional<StoreFault> fault = reader.fault();
            if (fault.isPresent()) {
                reader.close();
                return new Opening.Unreadable(fault.get());
            }
            return new Opening.Reading(reader);
        } catch (SQLException e) {
            return new Opening.Unreadable(StoreFaults.of(e));
        }
    }

    /**
     * Hands over every record in order: those of exported segments that still lie beside the store, then the store's
     * own. A fault when the reading broke off.
     */
    public Optional<StoreFault> each(Consumer<JournalEntry> to) {
        try (var view = new View()) {
            view.read(to);
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(StoreFaults.of(e));
        } catch (IOException e) {
            return Optional.of(StoreFaults.of(e));
        }
    }

    /** The same of the facts; one that this program does not know is left out. */
    public Optional<StoreFault> facts(Consumer<FactRecord> to) {
        var codec = new FactCodec();
        return each(entry -> {
            if (codec.decode(entry.text()) instanceof DecodeResult.Decoded(var fact)) {
                to.accept(FactRecord.of(entry, fact));
            }
        });
    }

    /** Checks the exported segments that lie beside the store, and the store after them. */
    public Verdict verify() {
        try (var view = new View()) {
            var check = view.check();
            view.read(check::next);
            return check.verdict();
        } catch (SQLException | IOException e) {
            return new Verdict.Broken(0, "cannot be read: " + e.getMessage());
        }
    }

    /** The journal as it is at one moment, though facts may leave the store while it is read. */
    private final class View implements AutoCloseable {
        private final Tail exported;
        private final List<Segment> segments;

        View() throws SQLException, IOException {
            database.run("BEGIN");
            exported = schema.exported();
            segments = Segment.in(DataDirectory.exports(directory)).stream()
                    .filter(segment -> segment.last() <= exported.seq())
                    .toList();
        }

        void read(Consumer<JournalEntry> to) throws SQLException, IOException {
            for (Segment segment : segments) {
                segment.read(to);
            }
            facts.read(exported.seq() + 1, Long.MAX_VALUE, to);
        }

        JournalCheck check() {
            if (segments.isEmpty()) {
                return JournalCheck.after(exported.seq(), exported.hash());
            }
            // older segments may have been carried away
            return segments.getFirst().first() == 1 ? JournalCheck.fromBeginning() : JournalCheck.fromAnywhere();
        }

        @Override
        public void close() {
            database.abandon();
        }
    }

    @Override
    public void close() {
        database.close();
    }

    private Optional<StoreFault> fault() {
        try {
            OptionalInt found = schema.found();
            return found.isPresent() && found.getAsInt() == Schema.VERSION
                    ? Optional.empty()
                    : Optional.of(new StoreFault.WrongVersion(found.orElse(0), Schema.VERSION));
        } catch (SQLException e) {
            return Optional.of(StoreFaults.of(e));
        }
    }
}

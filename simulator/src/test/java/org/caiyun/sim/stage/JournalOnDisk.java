package org.caiyun.sim.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.kiosk.journal.DecodeResult;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.FactCodec;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.JournalCheck.Verdict;
import org.caiyun.kiosk.journal.JournalEntry;
import org.caiyun.kiosk.store.JournalReader;
import org.caiyun.kiosk.store.ModelledStore;
import org.caiyun.kiosk.store.OpenResult;
import org.caiyun.kiosk.store.SqliteStore;

/** A kiosk's journal as another program finds it in the data directory, also while the kiosk runs. */
public record JournalOnDisk(List<FactRecord> records, Verdict verdict) {
    public JournalOnDisk {
        records = List.copyOf(records);
    }

    public static JournalOnDisk read(Path data) {
        return switch (JournalReader.open(data)) {
            case JournalReader.Opening.Reading(var reader) -> {
                try (reader) {
                    yield read(reader);
                }
            }
            case JournalReader.Opening.NoStore() -> throw new AssertionError("no journal in " + data);
            case JournalReader.Opening.Unreadable(var fault) -> throw new AssertionError(fault);
        };
    }

    private static JournalOnDisk read(JournalReader reader) {
        var records = new ArrayList<FactRecord>();
        assertThat(reader.each(entry -> records.add(FactRecord.of(entry, fact(entry)))))
                .isEmpty();
        return new JournalOnDisk(records, reader.verify());
    }

    private static Fact fact(JournalEntry entry) {
        return switch (new FactCodec().decode(entry.text())) {
            case DecodeResult.Decoded(var fact) -> fact;
            case DecodeResult.UnknownType _, DecodeResult.UnreadableVersion _, DecodeResult.Malformed _ ->
                throw new AssertionError(entry);
        };
    }

    public <F extends Fact> Stream<F> facts(Class<F> type) {
        return records.stream().map(FactRecord::fact).filter(type::isInstance).map(type::cast);
    }

    public long count(Class<? extends Fact> type) {
        return facts(type).count();
    }

    /** What a start would take up again, by the model of the store. */
    public List<FactRecord> open() {
        return records.isEmpty() ? List.of() : modelled().contents().open();
    }

    /** Whether anything waits for this outside party, by the model of the store. */
    public boolean owes(String destination) {
        return !records.isEmpty() && !modelled().outbox(destination, 1).isEmpty();
    }

    private ModelledStore modelled() {
        var store = new ModelledStore(records.getFirst().journal());
        store.commit(records);
        return store;
    }

    /** What a start does take up again; the kiosk must have ended. */
    public static List<FactRecord> takenUpFrom(Path data) {
        return switch (SqliteStore.open(data, () -> "no new journal is wanted")) {
            case OpenResult.Opened(var store) -> {
                try (store) {
                    yield store.contents().open();
                }
            }
            case OpenResult.Unusable(var fault) -> throw new AssertionError(fault);
        };
    }
}

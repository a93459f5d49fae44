package org.caiyun.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.caiyun.kiosk.cataloguing.TaskState;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.FactSamples;
import org.caiyun.kiosk.journal.JournalCheck;
import org.caiyun.kiosk.journal.JournalCheck.Verdict;
import org.caiyun.kiosk.journal.JournalEntry;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.store.ExportResult.Exported;
import org.caiyun.kiosk.store.ExportResult.NothingToExport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RetentionTest {
    @TempDir
    private Path directory = Path.of(".");

    private List<SqliteStore> stores = List.of();

    /** 20 closed returns of seven facts each. */
    @BeforeEach
    void writeReturns() {
        var store = SqliteStoreTest.open(directory, () -> "j1");
        stores = List.of(store);
        for (int i = 0; i < 20; i++) {
            commit(TestJournal.path(new ReturnId("k1", "j1", i * 7 + 1)));
        }
    }

    @AfterEach
    void close() {
        stores.forEach(SqliteStore::close);
    }

    static Verdict verify(Path directory) {
        return switch (JournalReader.open(directory)) {
            case JournalReader.Opening.Reading(var reader) -> {
                try (reader) {
                    yield reader.verify();
                }
            }
            case JournalReader.Opening.NoStore _ -> new Verdict.Broken(0, "no store");
            case JournalReader.Opening.Unreadable(var fault) -> new Verdict.Broken(0, fault.toString());
        };
    }

    private SqliteStore store() {
        return stores.getFirst();
    }

    private void commit(List<Fact> facts) {
        var tail = tail();
        var contents = new Contents("j1", tail.seq() + 1, tail.hash(), List.of(), new TreeMap<>());
        assertThat(store().commit(new TestJournal(contents).seal(facts))).isEqualTo(new CommitResult.Committed());
    }

    private Tail tail() {
        var entries = entries();
        return entries.isEmpty()
                ? Tail.NONE
                : new Tail(entries.getLast().seq(), entries.getLast().hash());
    }

    private List<JournalEntry> entries() {
        var entries = new ArrayList<JournalEntry>();
        if (JournalReader.open(directory) instanceof JournalReader.Opening.Reading(var reader)) {
            try (reader) {
                assertThat(reader.each(entries::add)).isEmpty();
            }
        }
        return entries;
    }

    private List<JournalEntry> inDatabase() {
        var entries = new ArrayList<JournalEntry>();
        try (var database = Database.openToRead(DataDirectory.database(directory))) {
            new FactTable(database).read(1, Long.MAX_VALUE, entries::add);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return entries;
    }

    private List<JournalEntry> exported() throws IOException {
        var entries = new ArrayList<JournalEntry>();
        for (Segment segment : Segment.in(directory.resolve("exports"))) {
            segment.read(entries::add);
        }
        return entries;
    }

    @Test
    void movesTheOldestFactsIntoAFile() throws IOException {
        var before = entries();

        var result = store().export(30, 1000);

        var file = directory.resolve("exports/journal-000000000001-000000000030.jsonl.gz");
        assertThat(result).isEqualTo(new Exported(file, 1, 30));
        assertThat(exported()).isEqualTo(before.subList(0, 30));
        assertThat(inDatabase()).isEqualTo(before.subList(30, 140));
    }

    /** Who looks for an old return does not care where it lies. */
    @Test
    void theJournalIsReadAsOne() {
        var before = entries();

        store().export(30, 1000);
        store().export(60, 1000);

        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void whatLeavesWhileTheJournalIsReadIsReadAllTheSame() {
        var before = entries();
        store().export(30, 1000);
        var read = new ArrayList<JournalEntry>();

        try (var reader = ((JournalReader.Opening.Reading) JournalReader.open(directory)).reader()) {
            assertThat(reader.each(entry -> {
                        if (read.isEmpty()) {
                            assertThat(store().export(60, 1000)).isEqualTo(exported(31, 60));
                        }
                        read.add(entry);
                    }))
                    .isEmpty();
        }

        assertThat(read).isEqualTo(before);
    }

    @Test
    void exportAndRestTogetherAreOneChain() throws IOException {
        store().export(30, 1000);
        store().export(1000, 50);
        commit(List.of(new KioskFact.Started("2")));

        var all = entries();

        assertThat(JournalCheck.verify(all)).isEqualTo(new Verdict.Intact(141, 141, tail().hash()));
        assertThat(verify(directory)).isEqualTo(JournalCheck.verify(all));
    }

    @Test
    void keepsEverythingFromTheFirstOpenFactOn() {
        var open = new ReturnId("k1", "j1", 141);
        commit(List.of(TestJournal.seen(open), new ReturnFact.Captured(open, TestJournal.AT)));
        commit(TestJournal.path(new ReturnId("k1", "j1", 143)));

        assertThat(store().export(Long.MAX_VALUE, 1000)).isEqualTo(exported(1, 140));
        assertThat(store().export(Long.MAX_VALUE, 1000)).isEqualTo(new NothingToExport());
    }

    /** So that the store always knows what the next record follows. */
    @Test
    void keepsTheLastRecord() {
        assertThat(store().export(Long.MAX_VALUE, 1000)).isEqualTo(exported(1, 139));
        assertThat(inDatabase()).extracting(JournalEntry::seq).containsExactly(140L);
    }

    @Test
    void aRestartGoesOnAfterTheExport() {
        store().export(Long.MAX_VALUE, 1000);
        var tail = tail();
        store().close();

        stores = List.of(SqliteStoreTest.open(directory, () -> "unexpected"));

        assertThat(store().contents().nextSeq()).isEqualTo(141);
        assertThat(store().contents().lastHash()).isEqualTo(tail.hash());
        assertThat(store().contents().bins()).containsValue(20);
    }

    /** Books may wait for months, and the platform's last word is never over. */
    @Test
    void tasksAndThePlatformsWordHoldNothingBackAndAreKnownAfterwards() {
        var id = new ReturnId("k1", "j1", 1);
        commit(List.of(
                new ReturnFact.CataloguingAsked(id, FactSamples.TASK, true),
                new KioskFact.TaskChanged(7, id.toString(), TaskState.RECEIVED, TestJournal.AT),
                new KioskFact.Started("1")));

        assertThat(store().export(Long.MAX_VALUE, 1000)).isEqualTo(exported(1, 142));
        store().close();
        stores = List.of(SqliteStoreTest.open(directory, () -> "unexpected"));

        assertThat(store().contents().cataloguing().openReturns()).containsExactly(id);
        assertThat(store().contents().cataloguing().lastChange()).isEqualTo(7);
    }

    @Test
    void exportsInPortions() {
        assertThat(store().export(100, 60)).isEqualTo(exported(1, 60));
        assertThat(store().export(100, 60)).isEqualTo(exported(61, 100));
        assertThat(store().export(100, 60)).isEqualTo(new NothingToExport());
    }

    @Test
    void whatWasDeletedWithoutAnExportShows() {
        store().export(30, 1000);
        SqliteStoreTest.sql(directory, "DELETE FROM facts WHERE seq < 50");

        assertThat(verify(directory)).isEqualTo(new Verdict.Broken(50, "missing before it: 31 to 49"));
    }

    @Test
    void aMissingExportInTheMiddleShows() throws IOException {
        store().export(30, 1000);
        store().export(60, 1000);
        store().export(90, 1000);
        Files.delete(directory.resolve("exports/journal-000000000031-000000000060.jsonl.gz"));

        assertThat(verify(directory)).isEqualTo(new Verdict.Broken(61, "missing before it: 31 to 60"));
    }

    @Test
    void exportsThatWereCarriedAwayAreNotMissed() throws IOException {
        store().export(30, 1000);
        store().export(60, 1000);
        Files.delete(directory.resolve("exports/journal-000000000001-000000000030.jsonl.gz"));
        assertThat(verify(directory)).isEqualTo(new Verdict.Intact(110, 140, tail().hash()));
        Files.delete(directory.resolve("exports/journal-000000000031-000000000060.jsonl.gz"));

        assertThat(verify(directory)).isEqualTo(new Verdict.Intact(80, 140, tail().hash()));
    }

    @Test
    void aDamagedExportShows() throws IOException {
        store().export(30, 1000);
        Files.writeString(directory.resolve("exports/journal-000000000001-000000000030.jsonl.gz"), "not packed");

        assertThat(verify(directory)).isInstanceOf(Verdict.Broken.class);
    }

    /** As a cut between writing the file and deleting the facts leaves it. */
    @Test
    void anExportThatWasNotFinishedIsDoneAgain() throws IOException {
        var before = entries();
        new Segment(directory.resolve("exports"), 1, 20).write(before.subList(0, 20));
        assertThat(verify(directory)).isEqualTo(new Verdict.Intact(140, 140, tail().hash()));

        store().export(30, 1000);

        assertThat(exported()).isEqualTo(before.subList(0, 30));
        assertThat(verify(directory)).isEqualTo(new Verdict.Intact(140, 140, tail().hash()));
    }

    @Test
    void nothingIsExportedPastAChangedFact() {
        SqliteStoreTest.sql(directory, "UPDATE facts SET boot = 'other' WHERE seq = 10");

        assertThat(store().export(30, 1000)).isInstanceOf(ExportResult.ExportFailed.class);
        assertThat(inDatabase()).hasSize(140);
    }

    private Exported exported(long first, long last) {
        return new Exported(new Segment(directory.resolve("exports"), first, last).file(), first, last);
    }
}

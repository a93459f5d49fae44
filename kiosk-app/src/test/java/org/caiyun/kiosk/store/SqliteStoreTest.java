package org.caiyun.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.caiyun.kiosk.journal.Cataloguing;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KioskFact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteStoreTest extends StoreContract {
    private final List<Store> opened = new ArrayList<>();

    @TempDir
    private Path directory = Path.of(".");

    /** The store in a directory, which must be usable. */
    static SqliteStore open(Path directory, Supplier<String> newJournal) {
        OpenResult result = SqliteStore.open(directory, newJournal);
        assertThat(result).isInstanceOf(OpenResult.Opened.class);
        return ((OpenResult.Opened) result).store();
    }

    /** Changes the file behind the store's back. */
    static void sql(Path directory, String... statements) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("kiosk.db"));
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    Store create() {
        return keep(open(directory, () -> "j1"));
    }

    @Override
    Store reopen(Store open) {
        open.close();
        return keep(open(directory, () -> "unexpected"));
    }

    @Override
    void breakCommits(Store open) {
        sql(directory, "CREATE TRIGGER broken BEFORE INSERT ON bins BEGIN SELECT RAISE(ABORT, 'broken'); END");
    }

    @Override
    void mend(Store open) {
        sql(directory, "DROP TRIGGER broken");
    }

    /** To the store it looks the same: its commit fails, and then a new connection sees what it had tried to write. */
    @Override
    void writeAndFail(Store open, List<FactRecord> records) {
        sql(directory, "CREATE TRIGGER wrong BEFORE INSERT ON facts BEGIN INSERT INTO nowhere VALUES (1); END");
        assertThat(open.commit(records)).isInstanceOf(CommitResult.Failed.class);
        sql(directory, "DROP TRIGGER wrong");
        try (var database = Database.open(directory.resolve("kiosk.db"), 1 << 19)) {
            var facts = new FactTable(database);
            var known = facts.tail(Tail.NONE).seq();
            database.begin();
            for (FactRecord record :
                    records.stream().filter(r -> r.seq() > known).toList()) {
                facts.add(record);
                new ProjectionTables(database).follow(record);
            }
            database.commit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void closeAll() {
        opened.forEach(Store::close);
    }

    @Test
    void aStoreOfTheProgramBeforeTasksOpens(@TempDir Path old) {
        open(old, () -> "j1").close();
        sql(old, "DROP TABLE tasks");

        try (var again = open(old, () -> "unexpected")) {
            assertThat(again.contents().cataloguing()).isEqualTo(Cataloguing.NOTHING);
        }
        try (var again = open(old, () -> "unexpected")) {
            assertThat(again.contents().journal()).isEqualTo("j1");
        }
    }

    @Test
    void aSecondProgramIsKeptOut() {
        assertThat(SqliteStore.open(directory, () -> "j2"))
                .isEqualTo(new OpenResult.Unusable(new StoreFault.InUse(directory.toString())));
    }

    @Test
    void closingTwiceIsHarmless() {
        var store = opened.getFirst();

        store.close();
        store.close();

        assertThat(store.outbox("staff", 1)).isEmpty();
    }

    /** Any error but a full disk and its like may have left the connection with a wrong view of the file. */
    @Test
    void aConnectionThatCannotBeTrustedIsReplaced() {
        var store = opened.getFirst();
        var journal = new TestJournal(store);
        var records = journal.seal(TestJournal.path(journal.nextReturn()));
        sql(directory, "ALTER TABLE bins RENAME TO gone");
        assertThat(store.commit(records)).isInstanceOf(CommitResult.Failed.class);
        sql(directory, "ALTER TABLE gone RENAME TO bins");

        assertThat(store.commit(records)).isEqualTo(new CommitResult.Committed());
        assertThat(reopen(store).contents().nextSeq()).isEqualTo(8);
    }

    @Test
    void aFileThatHoldsOtherThanWasAnsweredIsNotWrittenAnyMore() {
        var store = opened.getFirst();
        var journal = new TestJournal(store);
        store.commit(journal.seal(new KioskFact.Started("1")));
        sql(directory, "ALTER TABLE facts RENAME TO gone");
        var records = journal.seal(new KioskFact.Started("2"));
        assertThat(store.commit(records)).isInstanceOf(CommitResult.Failed.class);
        sql(directory, "ALTER TABLE gone RENAME TO facts", "DELETE FROM facts");

        var problem = new StoreFault.Unusable("after an I/O error the journal ends at 0, not at 1");
        assertThat(store.commit(records)).isEqualTo(new CommitResult.Failed(problem));
        assertThat(store.commit(records)).isEqualTo(new CommitResult.Failed(problem));
    }

    private Store keep(Store store) {
        opened.add(store);
        return store;
    }
}

package org.caiyun.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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

    @AfterEach
    void closeAll() {
        opened.forEach(Store::close);
    }

    @Test
    void aSecondProgramIsKeptOut() {
        assertThat(SqliteStore.open(directory, () -> "j2"))
                .isEqualTo(new OpenResult.Unusable(
                        new StoreFault.Unusable("IOException: another kiosk program uses " + directory)));
    }

    @Test
    void closingTwiceIsHarmless() {
        var store = opened.getFirst();

        store.close();
        store.close();

        assertThat(store.outbox("staff", 1)).isEmpty();
    }

    private Store keep(Store store) {
        opened.add(store);
        return store;
    }
}

package org.caiyun.sim.powercut;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.caiyun.kiosk.store.OpenResult;
import org.caiyun.kiosk.store.SqliteStore;
import org.caiyun.kiosk.store.Store;
import org.caiyun.kiosk.store.StoreSettings;

/** The real store, with less room kept back than on a machine, so that an image is soon laid. */
final class SqliteFiles {
    private static final StoreSettings SETTINGS = new StoreSettings(1 << 14, StoreSettings.USUAL.maxPages());

    private SqliteFiles() {}

    /** Before the first opening: SQLite's native library goes into this directory, which allows programs. */
    static void prepare(Path directory) {
        open(directory, () -> "unused").close();
    }

    static Store open(Path data, Supplier<String> newJournal) {
        return switch (SqliteStore.open(data, SETTINGS, newJournal)) {
            case OpenResult.Opened(var store) -> store;
            case OpenResult.Unusable(var fault) -> throw new AssertionError("the store does not open: " + fault);
        };
    }
}

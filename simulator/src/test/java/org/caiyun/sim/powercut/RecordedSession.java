package org.caiyun.sim.powercut;

import java.nio.file.Path;
import java.util.List;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.store.Store;

/** The program that is recorded: the session of ten books, with its journal in the recorded directory. */
final class RecordedSession {
    private RecordedSession() {}

    public static void main(String[] arguments) {
        Path data = Path.of(arguments[0]);
        SqliteFiles.prepare(Path.of(arguments[1]));
        var books = new TenBooks(new Deeds(() -> SqliteFiles.open(data, () -> TenBooks.JOURNAL), new Deeds.Listener() {
            @Override
            public void begins(int deed, List<FactRecord> records) {
                new Note.Begins(deed).write(data);
            }

            @Override
            public void ends(int deed, Store store) {
                new Note.Ends(deed).write(data);
            }
        }));
        books.goOn();
        books.stage().close();
    }
}

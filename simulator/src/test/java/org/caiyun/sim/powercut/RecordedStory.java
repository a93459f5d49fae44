package org.caiyun.sim.powercut;

import java.nio.file.Path;
import java.util.List;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.store.Store;

/** The program that is recorded: it tells a story, with the journal in the recorded directory. */
final class RecordedStory {
    private RecordedStory() {}

    public static void main(String[] arguments) {
        Path data = Path.of(arguments[0]);
        SqliteFiles.prepare(Path.of(arguments[1]));
        Story.valueOf(arguments[2]).tell(noted(data));
    }

    static Deeds noted(Path data) {
        return new Deeds(() -> SqliteFiles.open(data, () -> TenBooks.JOURNAL), new Deeds.Listener() {
            @Override
            public void begins(int deed, List<FactRecord> records) {
                new Note.Begins(deed).write(data);
            }

            @Override
            public void ends(int deed, Store store) {
                new Note.Ends(deed).write(data);
            }
        });
    }
}

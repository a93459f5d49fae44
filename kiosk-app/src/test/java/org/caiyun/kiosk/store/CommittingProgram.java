package org.caiyun.kiosk.store;

import java.io.PrintStream;
import java.nio.file.Path;
import org.caiyun.kiosk.store.OpenResult.Opened;

/** Commits returns without end, and says after each commit which record it ended with. */
final class CommittingProgram {
    private CommittingProgram() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        if (!(SqliteStore.open(Path.of(arguments[0]), () -> "j1") instanceof Opened(var store))) {
            out.println("unusable");
            return;
        }
        try (store) {
            var journal = new TestJournal(store);
            boolean going = true;
            while (going) {
                var records = journal.seal(TestJournal.path(journal.nextReturn()));
                going = store.commit(records).equals(new CommitResult.Committed());
                out.println(records.getLast().seq() + " " + records.getLast().hash());
            }
        }
    }
}

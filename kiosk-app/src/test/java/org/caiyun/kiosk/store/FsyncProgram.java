package org.caiyun.kiosk.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.store.OpenResult.Opened;

/** Commits while every fsync fails, and again when it does not; says after each step what came of it. */
final class FsyncProgram {
    private static final PrintStream OUT = System.out;

    private FsyncProgram() {}

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        Path failing = data.resolve("failing");
        if (!(SqliteStore.open(data, () -> "j1") instanceof Opened(var store))) {
            OUT.println("unusable");
            return;
        }
        try (store) {
            var journal = new TestJournal(store);
            say(store.commit(journal.seal(new KioskFact.Started("1"))));
            var records = journal.seal(TestJournal.path(journal.nextReturn()));
            Files.createFile(failing);
            say(store.commit(records));
            say(store.commit(records));
            Files.delete(failing);
            say(store.commit(records));
            say(store.commit(journal.seal(new KioskFact.Started("2"))));
            // as a power cut leaves them: what was forced, without an orderly end
            OUT.println("log " + Files.size(data.resolve("kiosk.db-wal")));
            Runtime.getRuntime().halt(0);
        }
    }

    private static void say(CommitResult result) {
        OUT.println(
                switch (result) {
                    case CommitResult.Committed() -> "committed";
                    case CommitResult.Failed(var fault) -> fault.getClass().getSimpleName();
                });
    }
}

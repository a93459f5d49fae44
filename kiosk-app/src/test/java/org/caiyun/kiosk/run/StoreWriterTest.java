package org.caiyun.kiosk.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.JournalWriter;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.ExportResult;
import org.caiyun.kiosk.store.OpenResult;
import org.caiyun.kiosk.store.SqliteStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class StoreWriterTest {
    @TempDir
    private Path directory = Path.of("");

    private final BlockingQueue<Object> answers = new ArrayBlockingQueue<>(3);

    /** A patron may come while old facts are moved out: the commit is taken at once and written behind the portion. */
    @Test
    void takesACommitWhileOldFactsAreMovedOut() throws InterruptedException {
        try (var store = open();
                var writer = new StoreWriter(store, answers::add)) {
            var journal = new JournalWriter(store.contents(), "boot");
            List<Fact> old = Collections.nCopies(1000, new KioskFact.DeviceUp("READER", "x"));
            store.commit(journal.seal(old, Uptime.ZERO, Instant.EPOCH, false));
            writer.moveOut(store, 900, answers::add);
            writer.commit(journal.seal(List.of(new KioskFact.Started("x")), Uptime.ZERO, Instant.EPOCH, false));

            writer.start();

            assertThat(answers.poll(20, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            ExportResult.Exported.class,
                            moved -> assertThat(moved.last()).isEqualTo(Housekeeping.PORTION));
            assertThat(answers.poll(20, TimeUnit.SECONDS)).isEqualTo(new CommitResult.Committed());
        }
    }

    /** What a commit before it put there is seen; a fact of its own may be its only news. */
    @Test
    void readsTheOutboxBehindTheCommitThatFillsIt() throws InterruptedException {
        try (var store = open();
                var writer = new StoreWriter(store, answers::add)) {
            var journal = new JournalWriter(store.contents(), "boot");
            List<Fact> call = List.of(new KioskFact.StaffCalled(41));
            writer.commit(journal.seal(call, Uptime.ZERO, Instant.EPOCH, false));
            writer.readOutbox("staff", 10, answers::add);

            writer.start();

            assertThat(answers.poll(20, TimeUnit.SECONDS)).isEqualTo(new CommitResult.Committed());
            assertThat(answers.poll(20, TimeUnit.SECONDS)).asInstanceOf(LIST).hasSize(1);
        }
    }

    private SqliteStore open() {
        return switch (SqliteStore.open(directory, () -> "j1")) {
            case OpenResult.Opened(var store) -> store;
            case OpenResult.Unusable(var fault) -> throw new AssertionError(fault);
        };
    }
}

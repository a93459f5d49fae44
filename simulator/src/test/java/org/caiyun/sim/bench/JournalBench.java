package org.caiyun.sim.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.FactCodec;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.JournalWriter;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.OpenResult;
import org.caiyun.kiosk.store.SqliteStore;
import org.caiyun.sim.boot.Workplace;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The facts of one return after the other, each sealed and committed by itself to an SQLite file, until the disk has
 * it. Beside it, what the plainest log would do: the text of the same fact appended to a file, and the file synced. In
 * the directory for temporary files; where that is in memory, the figures say nothing.
 */
@State(Scope.Thread)
public class JournalBench {
    private static final Instant WALL = Instant.parse("2026-11-22T01:00:00Z");

    private final List<Fact> facts = factsOfOneReturn();
    private final List<byte[]> texts =
            facts.stream().map(fact -> text(fact).getBytes(UTF_8)).toList();
    private final Workplace place = Workplace.make();
    private final SqliteStore store;
    private final JournalWriter writer;
    private final FileChannel file;
    private int next;

    public JournalBench() {
        try {
            store = switch (SqliteStore.open(place.directory().resolve("data"), () -> "bench")) {
                case OpenResult.Opened(var opened) -> opened;
                case OpenResult.Unusable(var fault) -> throw new IllegalStateException(fault.toString());
            };
            writer = new JournalWriter(store.contents(), "boot");
            file = FileChannel.open(
                    place.directory().resolve("plain"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Setup
    public void commitsWhatItIsGiven() {
        CommitResult result = commit();
        if (!(result instanceof CommitResult.Committed)) {
            throw new IllegalStateException(result.toString());
        }
    }

    @Benchmark
    public CommitResult commit() {
        next = (next + 1) % facts.size();
        return store.commit(writer.seal(List.of(facts.get(next)), new Uptime(0), WALL, true));
    }

    @Benchmark
    public void append() throws IOException {
        next = (next + 1) % texts.size();
        var text = ByteBuffer.wrap(texts.get(next));
        while (text.hasRemaining()) {
            int written = file.write(text);
            if (written < 0) {
                throw new IOException("nothing is written any more");
            }
        }
        file.force(false);
    }

    @TearDown
    public void close() throws IOException {
        store.close();
        file.close();
        place.remove();
    }

    private static List<Fact> factsOfOneReturn() {
        var book = new BookThatReturns(1);
        int before = book.stage().facts().size();
        var _ = book.comeBack();
        return book.stage().factsFrom(before).stream().map(FactRecord::fact).toList();
    }

    /** The line that the journal keeps of it. */
    private static String text(Fact fact) {
        return new FactCodec().encode(fact) + "\n";
    }
}

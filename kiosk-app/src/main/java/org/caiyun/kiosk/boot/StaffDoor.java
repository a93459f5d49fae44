package org.caiyun.kiosk.boot;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.caiyun.kiosk.decide.BinSetup;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.run.Clocks;
import org.caiyun.kiosk.run.KioskInput;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where staff tell a running kiosk what they have done: a socket in its data directory that only the kiosk's own user
 * can reach. It answers when what they said is durable. One request at a time; the others wait.
 *
 * <p>Threads: one of its own; {@link #durable} is the loop's.
 */
final class StaffDoor implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(StaffDoor.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(200);
    static final Duration WRITING = Duration.ofSeconds(10);

    private final Path socket;
    private final List<Bin> bins;
    private final Predicate<KioskInput.FromStaff> kiosk;
    private final Clocks clocks;
    private final Duration writing;
    private final AtomicReference<@Nullable Waiting> waiting = new AtomicReference<>();
    private final Thread thread =
            Thread.ofPlatform().name("staff-door").daemon().unstarted(this::run);
    private @Nullable ServerSocketChannel server;

    private record Waiting(KioskInput.BinEmptied said, CompletableFuture<DoorAnswer> answer) {
        boolean isMeantBy(KioskFact.BinEmptied fact) {
            return fact.bin().equals(said.bin()) && fact.handover().equals(said.handover());
        }
    }

    /**
     * @param kiosk takes what staff said; false when it has too much to work on already, or does not run
     * @param writing how long it may take until that is durable
     */
    StaffDoor(Path data, List<BinSetup> bins, Predicate<KioskInput.FromStaff> kiosk, Clocks clocks, Duration writing) {
        this.socket = DoorLine.socket(data);
        this.bins = bins.stream().map(BinSetup::bin).toList();
        this.kiosk = kiosk;
        this.clocks = clocks;
        this.writing = writing;
    }

    /** @throws IOException if the socket cannot be made */
    void open() throws IOException {
        var directory = socket.resolveSibling("");
        var onlyOwner = PosixFilePermissions.fromString("rwx------");
        if (Files.isDirectory(directory)) {
            Files.setPosixFilePermissions(directory, onlyOwner);
        } else {
            Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(onlyOwner));
        }
        // a power cut leaves it behind; nobody else runs with this directory
        Files.deleteIfExists(socket);
        var opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            opened.bind(UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            opened.close();
            throw e;
        }
        server = opened;
        thread.start();
    }

    /** These facts have become durable. */
    void durable(List<FactRecord> records) {
        var wanted = waiting.get();
        if (wanted == null) {
            return;
        }
        for (var record : records) {
            if (record.fact() instanceof KioskFact.BinEmptied fact && wanted.isMeantBy(fact)) {
                wanted.answer().complete(new DoorAnswer.Written(record.seq(), fact.items()));
            }
        }
    }

    private void run() {
        var open = server;
        try {
            while (open != null && open.isOpen()) {
                try (var line = new DoorLine(open.accept(), clocks)) {
                    serve(line);
                } catch (ClosedChannelException _) {
                    // the kiosk stops, or whoever knocked has gone
                } catch (IOException e) {
                    log.warn("staff door why={}", e.toString());
                    // where the computer has no room for one more, the next one fails at once too
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException _) {
            // the kiosk stops
        }
    }

    private void serve(DoorLine line) throws IOException, InterruptedException {
        Optional<KioskInput.BinEmptied> said = line.hear(PATIENCE).flatMap(DoorForm::request);
        line.say(DoorForm.answer(
                said.isPresent() ? answer(said.get()) : new DoorAnswer.Refused("The kiosk does not understand this")));
    }

    private DoorAnswer answer(KioskInput.BinEmptied said) throws InterruptedException {
        if (!bins.contains(said.bin())) {
            return new DoorAnswer.Refused("The kiosk has no bin " + said.bin().number());
        }
        var answer = new CompletableFuture<DoorAnswer>();
        waiting.set(new Waiting(said, answer));
        try {
            if (!kiosk.test(said)) {
                return new DoorAnswer.Refused("The kiosk is busy; say it again");
            }
            log.info(
                    "staff bin={} emptied by={}",
                    said.bin().number(),
                    said.handover().by());
            return answer.get(writing.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            return new DoorAnswer.Refused("The kiosk has not written it down in " + writing.toSeconds()
                    + " s: see its screen and its log, then look whether ./kiosk bins says that the bin is empty");
        } finally {
            waiting.set(null);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        var open = server;
        if (open == null) {
            return;
        }
        try {
            open.close();
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            log.warn("staff door why={}", e.toString());
        }
    }
}

package org.caiyun.sim.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.boot.KioskApp;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.run.KioskInput;
import org.caiyun.kiosk.run.LineName;
import org.caiyun.kiosk.run.ReturnLoop;
import org.caiyun.kiosk.store.OpenResult;
import org.caiyun.kiosk.store.SqliteStore;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.kiosk.ui.PatronView;
import org.caiyun.sim.line.LineTap;
import org.caiyun.sim.line.LineTrouble;
import org.caiyun.sim.time.MovableClock;
import org.caiyun.sim.time.WorldClocks;
import org.jspecify.annotations.Nullable;

/**
 * The wire mode: the firmware's own loop, threads, ports and database against peers on pseudo-terminals and sockets,
 * with the wall clock. The firmware runs in the same process; a test that kills it runs it in another.
 */
public final class WireStage implements Stage {
    private static final long LOOK_EVERY_MILLIS = 5;
    private static final long LOOK_LIMIT_SECONDS = 10;

    private final WirePeersOfSite peers;
    private final KioskConfig config;
    private final long seed;
    private final Runnable afterwards;
    private final DurableFacts durable = new DurableFacts();
    private Optional<Firmware> firmware = Optional.empty();
    private final AtomicReference<@Nullable PatronView> shown = new AtomicReference<>();
    private final DiskTroubles diskTroubles;
    private int boots;

    private record Firmware(RecordingStore store, ReturnLoop loop) {}

    /** {@code config} reaches the peers that are served already. */
    public WireStage(WirePeersOfSite peers, KioskConfig config, long seed) {
        this(peers, config, seed, () -> {});
    }

    /** {@code afterwards} runs when everything is closed. */
    public WireStage(WirePeersOfSite peers, KioskConfig config, long seed, Runnable afterwards) {
        this.afterwards = afterwards;
        this.peers = peers;
        this.config = config;
        this.seed = seed;
        this.diskTroubles = new DiskTroubles(new SplittableRandom(seed));
    }

    @Override
    public String mode() {
        return "wire";
    }

    @Override
    public SimulatedSite site() {
        return peers.site();
    }

    @Override
    public <T> T see(Supplier<T> look) {
        return peers.wire().call(look);
    }

    @Override
    public Uptime now() {
        return peers.wire().uptime();
    }

    @Override
    public void boot() {
        boots++;
        var store = new RecordingStore(open(config.data()), durable, diskTroubles);
        var loop =
                KioskApp.loop(config, store, "boot-" + boots, new WorldClocks(), new Random(seed + boots), shown::set);
        firmware = Optional.of(new Firmware(store, loop));
        loop.start();
    }

    private static SqliteStore open(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return switch (SqliteStore.open(directory, KioskApp::newJournal)) {
            case OpenResult.Opened(var store) -> store;
            case OpenResult.Unusable(var fault) -> throw new IllegalStateException("no store: " + fault);
        };
    }

    @Override
    public void kill() {
        firmware.ifPresent(running -> {
            running.loop().close();
            running.store().close();
        });
        firmware = Optional.empty();
    }

    @Override
    public void pass(Duration duration) {
        await(duration.toMillis());
    }

    @Override
    public boolean passUntil(BooleanSupplier holds, Duration atMost) {
        long until = now().plus(atMost).nanos();
        while (!see(holds::getAsBoolean)) {
            if (now().nanos() > until) {
                return false;
            }
            await(LOOK_EVERY_MILLIS);
        }
        return true;
    }

    /** Real time passes; nothing can end it early. */
    private static void await(long millis) {
        try {
            boolean never = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
            if (never) {
                throw new IllegalStateException("a latch that nobody counts down was counted down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while time passes", e);
        }
    }

    @Override
    public Instant wall() {
        return InstantSource.system().instant();
    }

    @Override
    public boolean isSeen(Sight sight) {
        return firmware.isPresent() && look(firmware.get().loop(), sight);
    }

    private static boolean look(ReturnLoop loop, Sight sight) {
        try {
            return loop.look(sight::isSeenIn).get(LOOK_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking at the kiosk", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the kiosk's loop does not answer", e);
        }
    }

    @Override
    public void press(PatronIntent intent) {
        firmware.ifPresent(running -> {
            if (!running.loop().press(intent)) {
                throw new IllegalStateException("the kiosk takes no more presses");
            }
        });
    }

    @Override
    public Optional<PatronView> view() {
        return firmware.isPresent() ? Optional.ofNullable(shown.get()) : Optional.empty();
    }

    @Override
    public void tell(KioskInput.FromStaff input) {
        firmware.ifPresent(running -> {
            if (!running.loop().tell(input)) {
                throw new IllegalStateException("the kiosk takes no more words of staff");
            }
        });
    }

    @Override
    public void unplug(LineName line) {
        peers.wire().unplug(line.label());
    }

    @Override
    public void plug(LineName line) {
        peers.wire().replug(line.label());
    }

    @Override
    public void silence(LineName line, boolean on) {
        peers.wire().silence(line.label(), on);
    }

    @Override
    public void damage(LineName line, LineTrouble trouble, boolean on) {
        peers.wire().damage(line.label(), trouble, on);
    }

    @Override
    public void impersonate(LineName line, boolean on) {
        peers.wire().impersonate(line.label(), on ? Optional.of(Impostors.of(line)) : Optional.empty());
    }

    @Override
    public void suffer(DiskTrouble trouble, boolean on) {
        diskTroubles.set(trouble, on);
    }

    @Override
    public void sufferOnce(DiskTrouble trouble, boolean on) {
        diskTroubles.once(trouble, on);
    }

    @Override
    public boolean awaits(DiskTrouble trouble) {
        return diskTroubles.awaits(trouble);
    }

    @Override
    public Optional<MovableClock> movableClock() {
        return Optional.empty();
    }

    @Override
    public void tap(LineTap listener) {
        peers.wire().tap(listener);
    }

    @Override
    public List<FactRecord> factsFrom(int first) {
        return durable.from(first);
    }

    @Override
    public List<FactRecord> facts() {
        return durable.from(0);
    }

    @Override
    public void close() {
        kill();
        peers.close();
        afterwards.run();
    }
}

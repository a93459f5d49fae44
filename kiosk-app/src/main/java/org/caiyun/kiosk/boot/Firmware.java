package org.caiyun.kiosk.boot;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.caiyun.device.line.Backoff;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.fault.FaultCatalogue;
import org.caiyun.kiosk.run.KioskInput;
import org.caiyun.kiosk.run.ReturnLoop;
import org.caiyun.kiosk.store.OpenResult;
import org.caiyun.kiosk.store.RefusingStore;
import org.caiyun.kiosk.store.SqliteStore;
import org.caiyun.kiosk.store.Store;
import org.caiyun.kiosk.store.StoreFault;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.kiosk.ui.PatronPage;
import org.caiyun.kiosk.ui.web.WebStart;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The firmware of one machine. While its journal cannot be opened it runs on a store that takes nothing, so that the
 * screen says "out of service" with the fault's number, and tries to open the journal again where that can help.
 * {@link #run} blocks; {@link #close} may come from any thread.
 */
final class Firmware implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Firmware.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Backoff AGAIN = new Backoff(Duration.ofSeconds(2), 2, Duration.ofSeconds(60), 0);

    private static final long END_LIMIT_SECONDS = 5;

    private final KioskConfig config;
    private final Consumer<String> complain;
    private final AtomicReference<@Nullable ReturnLoop> running = new AtomicReference<>();
    private final SystemClocks clocks = new SystemClocks();
    private final ServiceManager manager =
            ServiceManager.of(System.getenv(), ProcessHandle.current().pid());
    private final PatronPage page = new PatronPage(clocks::uptime, this::press);
    private final StaffDoor door;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopping;

    /** What came of the firmware. */
    enum End {
        STOPPED,
        /** Another program uses the journal; it would reach for the same devices too. */
        IN_USE
    }

    /** {@code complain} is told in words what whoever started it should know. */
    Firmware(KioskConfig config, Consumer<String> complain) {
        this.config = config;
        this.complain = complain;
        this.door = new StaffDoor(config.data(), config.bins(), this::tell, clocks, StaffDoor.WRITING);
    }

    End run() throws InterruptedException {
        try {
            return runToItsEnd();
        } finally {
            ended.countDown();
        }
    }

    private End runToItsEnd() throws InterruptedException {
        OpenResult opened = open();
        if (opened instanceof OpenResult.Unusable(StoreFault.InUse _)) {
            return End.IN_USE;
        }
        try (var screen = new ScreenServer(page, config.ui().port(), config.data());
                door) {
            serve(screen);
            openDoor();
            while (!stopping && opened instanceof OpenResult.Unusable(var fault)) {
                opened = outOfService(fault);
            }
            switch (opened) {
                case OpenResult.Opened(var store) -> {
                    try (store) {
                        takeBooks(store);
                    }
                }
                case OpenResult.Unusable _ -> {}
            }
        }
        return End.STOPPED;
    }

    /** A machine without its screen still takes books. */
    private void serve(ScreenServer screen) {
        try {
            switch (screen.start()) {
                case WebStart.Listening(var port, var _) -> log.info("screen port={}", port);
                case WebStart.Failed(var why) -> complain.accept("the screen cannot be served: " + why);
            }
        } catch (IOException e) {
            complain.accept("the address of the screen cannot be written: " + e.getMessage());
        }
    }

    /** Nor does it need staff at their door. */
    private void openDoor() {
        try {
            door.open();
        } catch (IOException | IllegalArgumentException e) {
            complain.accept("staff cannot speak to the kiosk: " + e.getMessage());
        }
    }

    private OpenResult open() {
        OpenResult result = SqliteStore.open(config.data(), KioskApp::newJournal);
        switch (result) {
            case OpenResult.Opened _ -> {}
            case OpenResult.Unusable(var fault) -> {
                var entry = FaultCatalogue.in(Language.EN).of(fault);
                complain.accept("the journal in " + config.data() + " is unusable: " + entry.number() + " "
                        + entry.text() + " (" + fault + "). " + entry.cure());
            }
        }
        return result;
    }

    private void takeBooks(SqliteStore store) throws InterruptedException {
        try (var loop = begin(store, begun -> {
            begun.tidy(store, config.retention());
            remind(store, begun);
        })) {
            while (!loop.awaitEnd(LOOK)) {
                // the loop runs
            }
        }
    }

    private void remind(Store store, ReturnLoop loop) {
        var setup = new ReminderSetup(config, new SecretText(System.getenv()));
        if (setup.isWanted()) {
            loop.remind(setup.reminders(store.contents(), clocks.now()), setup.courier());
        }
    }

    /** Until the journal can be opened, or cannot for another reason; or until the firmware is stopped. */
    private OpenResult outOfService(StoreFault fault) throws InterruptedException {
        OpenResult same = new OpenResult.Unusable(fault);
        OpenResult result = same;
        try (var loop = begin(new RefusingStore(fault), _ -> {})) {
            for (int tries = 1; !loop.awaitEnd(AGAIN.delayAfter(tries)); tries++) {
                result = fault.mayPass() ? open() : same;
                if (!result.equals(same)) {
                    return result;
                }
            }
        }
        stopping = true;
        return result;
    }

    private ReturnLoop begin(Store store, Consumer<ReturnLoop> before) {
        var boot = UUID.randomUUID().toString();
        log.info("kiosk={} version={} boot={} starts", config.kiosk().id(), KioskApp.VERSION, boot);
        var loop = KioskApp.loop(config, store, boot, clocks, new Random(), page::show);
        before.accept(loop);
        loop.watch(manager);
        loop.witness(door::durable);
        running.set(loop);
        loop.start();
        if (stopping) {
            loop.close();
        }
        return loop;
    }

    private boolean tell(KioskInput.FromStaff said) {
        var loop = running.get();
        return loop != null && loop.tell(said);
    }

    private void press(PatronIntent pressed) {
        var loop = running.get();
        if (loop != null && !loop.press(pressed)) {
            log.warn("press={} refused, too many are waiting", pressed);
        }
    }

    /** Ends what runs, and waits until the journal is closed; whoever started the program ends it for good if not. */
    @Override
    public void close() {
        stopping = true;
        manager.stopping();
        var loop = running.get();
        if (loop != null) {
            loop.close();
        }
        try {
            if (!ended.await(END_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                log.warn("the firmware has not ended after {} s", END_LIMIT_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.caiyun.kiosk.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.caiyun.device.line.ByteLine;
import org.caiyun.device.line.LineAction;
import org.caiyun.device.line.LineEvent;
import org.caiyun.kiosk.http.Http;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.remind.Courier;
import org.caiyun.kiosk.remind.Reminders;
import org.caiyun.kiosk.store.Archive;
import org.caiyun.kiosk.store.Store;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.kiosk.ui.PatronView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a {@link Kiosk} against the wall clock: the one writer of its state. The lines' threads and the store's thread
 * put into its inbox; what the kiosk wants of them it hands over at once and never waits for.
 *
 * <p>When the kiosk breaks down the loop ends, {@link #awaitEnd} returns, and whoever started the program starts it
 * again; the journal knows where to go on.
 */
public final class ReturnLoop implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ReturnLoop.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_LATENESS = Duration.ofMillis(250);
    private static final long JOIN_LIMIT_MILLIS = 5_000;

    private final Kiosk kiosk;
    private final Map<LineName, ByteLine> lines;
    private final Http http;
    private final Clocks clocks;
    private final Consumer<PatronView> screen;
    private final LibraryLog library = new LibraryLog();
    private final PlatformLog platform = new PlatformLog();
    private final OwedLog owed = new OwedLog();
    private final Inbox inbox = new Inbox();
    private final CommitUnderWay commit = new CommitUnderWay();
    private final StoreWriter store;
    private Optional<Tidying> tidying = Optional.empty();
    private Optional<Reminding> reminding = Optional.empty();
    private Heartbeat heartbeat = Heartbeat.UNHEARD;
    private Consumer<List<FactRecord>> witness = _ -> {};

    private final Thread thread;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopping;

    /** {@code screen} is handed every new picture of the patron's screen, on the loop's thread. */
    public ReturnLoop(
            Kiosk kiosk,
            Map<LineName, ByteLine> lines,
            Http http,
            Store store,
            Clocks clocks,
            Consumer<PatronView> screen) {
        this.kiosk = kiosk;
        this.lines = Map.copyOf(lines);
        this.http = http;
        this.clocks = clocks;
        this.screen = screen;
        this.store = new StoreWriter(store, inbox::stored);
        this.thread = Thread.ofPlatform().name("return-loop").unstarted(this::run);
    }

    private static final class Tidying {
        private final Archive archive;
        private final Housekeeping schedule;
        private boolean underWay;

        Tidying(Archive archive, RetentionRules rules) {
            this.archive = archive;
            this.schedule = new Housekeeping(rules);
        }
    }

    /** Has old facts leave the store as these rules say, while the kiosk rests; said before {@link #start}. */
    public void tidy(Archive archive, RetentionRules rules) {
        tidying = Optional.of(new Tidying(archive, rules));
    }

    /** Has staff reminded of what becomes durable; said before {@link #start}. The courier is closed with the loop. */
    public void remind(Reminders reminders, Courier courier) {
        reminding = Optional.of(new Reminding(reminders, courier, clocks, inbox::errand));
    }

    /** Has this one told that the loop goes round; said before {@link #start}. */
    public void watch(Heartbeat watcher) {
        heartbeat = watcher;
    }

    /** Has this one handed what has become durable, on the loop's own thread; said before {@link #start}. */
    public void witness(Consumer<List<FactRecord>> durable) {
        witness = durable;
    }

    public void start() {
        store.start();
        thread.start();
    }

    /** False when the loop has too many presses to work on already. */
    public boolean press(PatronIntent intent) {
        return inbox.press(new KioskInput.Pressed(intent));
    }

    /** Something that staff did or said; false when the loop has too much to work on already. */
    public boolean tell(KioskInput.FromStaff input) {
        return inbox.press(input);
    }

    /** Looks at the kiosk on the loop's own thread. */
    public <T> CompletableFuture<T> look(Function<Kiosk, T> at) {
        var answer = new CompletableFuture<T>();
        inbox.errand(() -> answer.complete(at.apply(kiosk)));
        return answer;
    }

    /** True when the loop has ended within this time. */
    public boolean awaitEnd(Duration atMost) throws InterruptedException {
        return ended.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run() {
        try {
            perform(kiosk.start(clocks.now()));
            while (!stopping) {
                turn();
            }
        } catch (InterruptedException e) {
            log.info("return loop interrupted");
        } catch (RuntimeException e) {
            // the thread's top: a bug; the process ends and is started again
            log.error("return loop broke down", e);
        } finally {
            lines.values().forEach(ByteLine::close);
            http.close();
            ended.countDown();
        }
    }

    private void turn() throws InterruptedException {
        switch (inbox.take(untilDeadline())) {
            case Inbox.Taken.Input(var input) -> {
                closeIfLost(input);
                noteIfDurable(input);
                perform(kiosk.on(input, clocks.now()));
            }
            case Inbox.Taken.Errand(var errand) -> errand.run();
            case Inbox.Taken.Nothing() -> {}
        }
        if (isTickDue()) {
            perform(kiosk.on(new KioskInput.Tick(), clocks.now()));
        }
        kiosk.look(clocks.now()).ifPresent(screen);
        reminding.ifPresent(Reminding::tick);
        library.note(kiosk.libraryHealth());
        kiosk.platformHealth().ifPresent(platform::note);
        owed.note(kiosk.state().owed(), clocks.uptime());
        tidying.filter(work -> !work.underWay).ifPresent(this::tidy);
        heartbeat.beat(clocks.uptime());
    }

    private void tidy(Tidying work) {
        kiosk.restsAt()
                .ifPresent(last -> work.schedule.due(last, clocks.now()).ifPresent(upTo -> {
                    work.underWay = true;
                    store.moveOut(
                            work.archive,
                            upTo,
                            result -> inbox.errand(() -> {
                                work.underWay = false;
                                work.schedule.ended(result, clocks.now());
                            }));
                }));
    }

    /** What lies in the inbox came in time, however late the loop is; but a line that never rests stops no clock. */
    private boolean isTickDue() {
        var deadline = kiosk.deadline();
        if (deadline.isEmpty()) {
            return false;
        }
        var now = clocks.uptime();
        return deadline.get().reachedAt(now)
                && (inbox.isEmpty() || deadline.get().plus(LONGEST_LATENESS).reachedAt(now));
    }

    private Duration untilDeadline() {
        return kiosk.deadline()
                .map(d -> d.since(clocks.uptime()))
                .filter(d -> d.compareTo(LONGEST_WAIT) < 0)
                .orElse(LONGEST_WAIT);
    }

    private void closeIfLost(KioskInput input) {
        if (input instanceof KioskInput.FromLine(var line, LineEvent.Closed _)) {
            line(line).close();
        }
    }

    private void noteIfDurable(KioskInput input) {
        if (input instanceof KioskInput.Stored(var result)) {
            var durable = commit.ended(result);
            reminding.ifPresent(staff -> staff.durable(durable));
            witness.accept(durable);
        }
    }

    private void perform(List<KioskOutput> outputs) {
        for (var output : outputs) {
            switch (output) {
                case KioskOutput.OnLine(var line, var action) -> perform(line, action);
                case KioskOutput.Commit(var records) -> {
                    commit.begins(records);
                    store.commit(records);
                }
                case KioskOutput.Call(var number, var call) ->
                    http.send(call, result -> inbox.answered(new KioskInput.Answered(number, result)));
                case KioskOutput.ReadOutbox(var destination, var atMost) ->
                    store.readOutbox(destination, atMost, rows -> inbox.outboxRead(new KioskInput.OutboxRead(rows)));
            }
        }
    }

    private void perform(LineName name, LineAction action) {
        var line = line(name);
        switch (action) {
            case LineAction.Open() -> {
                line.close();
                line.open(inbox.opening(name));
            }
            case LineAction.Write(var bytes) -> line.write(bytes);
            case LineAction.Close(var why) -> {
                log.info("line={} closed why={}", name.label(), why);
                line.close();
                inbox.forget(name);
            }
        }
    }

    private ByteLine line(LineName name) {
        return Objects.requireNonNull(lines.get(name), () -> "no line for " + name);
    }

    /** Stops the loop, writes what is still to be written, closes the lines. */
    @Override
    public void close() {
        stopping = true;
        inbox.errand(() -> {});
        try {
            thread.join(JOIN_LIMIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        store.close();
        reminding.ifPresent(Reminding::close);
    }
}

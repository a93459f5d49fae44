package org.caiyun.sim.panel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.kiosk.ui.PatronPage;
import org.caiyun.kiosk.ui.PatronView;
import org.caiyun.kiosk.ui.web.WebClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bench: a stage, moved and looked at from pages. A stage that breaks down is an error on every page, and another
 * can be made.
 *
 * <p>Threads: one of its own, "bench", which alone touches the stage; everything else is put into its mailbox.
 */
public final class Bench implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Bench.class);
    private static final int MOST_WAITING = 2_000;
    private static final long TURN_MILLIS = 10;
    private static final long FRAME_EVERY_NANOS = 30 * Pace.MILLISECOND;
    private static final long CLOSE_LIMIT_MILLIS = 15_000;

    private final BenchStage stages;
    private final BlockingQueue<Runnable> mailbox = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Map<WebClient, Seat> seats = new LinkedHashMap<>();
    private final PatronPage patron = new PatronPage(() -> new Uptime(System.nanoTime()), this::press);
    private final CataloguerPage cataloguer = new CataloguerPage(() -> new Uptime(System.nanoTime()), this::catalogue);
    private final Thread thread = Thread.ofPlatform().name("bench").unstarted(this::run);
    private long revision;
    private long shownAt;
    private volatile boolean stopping;

    public Bench(StageMaker maker, Mode mode, long seed) {
        this(new BenchStage(maker, mode, seed, Optional.empty()));
    }

    /** Stepped, with a story that is played to shortly before its end. */
    public Bench(StageMaker maker, long seed, OpenedStory story) {
        this(new BenchStage(maker, Mode.STEPPED, seed, Optional.of(story)));
    }

    private Bench(BenchStage stages) {
        this.stages = stages;
    }

    public void start() {
        thread.start();
    }

    private void run() {
        guarded(stages::begin);
        while (!stopping) {
            try {
                var task = mailbox.poll(TURN_MILLIS, TimeUnit.MILLISECONDS);
                while (task != null) {
                    guarded(task);
                    task = mailbox.poll();
                }
            } catch (InterruptedException _) {
                stopping = true;
            }
            guarded(() -> stages.advance(System.nanoTime()));
            guarded(this::show);
        }
        stages.close();
    }

    /** The thread's top: what breaks is shown, and the bench goes on. */
    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.error("bench broke down", e);
            stages.broke(e);
        }
    }

    /** False when the bench has too much to do already. */
    private boolean post(Runnable task) {
        return mailbox.offer(task);
    }

    /** A page that cannot be served is let go, and comes back by itself. */
    private void post(WebClient client, Runnable task) {
        if (!post(task)) {
            log.warn("bench has too much to do, a page is let go");
            client.close();
        }
    }

    void enter(WebClient client) {
        post(client, () -> seats.put(client, new Seat(client)));
    }

    void leave(WebClient client) {
        // what belongs to a client that is gone is dropped with the next frame even if this finds no place
        var _ = post(() -> seats.remove(client));
    }

    void ask(WebClient client, BenchAction action) {
        post(client, () -> {
            switch (action) {
                case BenchAction.Painted(var drawn) -> {
                    var seat = seats.get(client);
                    if (seat != null) {
                        seat.painted(drawn);
                    }
                }
                case BenchAction.Control control -> stages.control(control);
                case BenchAction.Deed deed -> stages.perform(deed);
            }
        });
    }

    /** The patron's page, the same that the firmware serves on a machine. */
    PatronPage patron() {
        return patron;
    }

    /** Where shop-bought books are catalogued. */
    CataloguerPage cataloguer() {
        return cataloguer;
    }

    private void catalogue(String action) {
        if (!post(() -> stages.play().ifPresent(play -> cataloguer.perform(action, play)))) {
            log.warn("a cataloguer's action is refused, the bench has too much to do");
        }
    }

    private void press(PatronIntent intent) {
        if (!post(() -> stages.press(intent))) {
            log.warn("press={} refused, the bench has too much to do", intent);
        }
    }

    /** Looks at what is on the stage, on the bench's thread; nothing where there is no stage. */
    <T> CompletableFuture<Optional<T>> look(Function<Play, T> at) {
        var answer = new CompletableFuture<Optional<T>>();
        boolean posted = post(() -> {
            try {
                answer.complete(stages.play().map(at));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
                throw e;
            }
        });
        if (!posted) {
            answer.complete(Optional.empty());
        }
        return answer;
    }

    private void show() {
        long now = System.nanoTime();
        if (now - shownAt < FRAME_EVERY_NANOS) {
            return;
        }
        shownAt = now;
        stages.play().ifPresent(Play::catchUp);
        cataloguer.show(stages.play(), now);
        boolean benchWaits = seats.values().stream().anyMatch(Seat::isIdle);
        if (!benchWaits && !patron.isWatched()) {
            return;
        }
        var view = stages.view();
        view.ifPresentOrElse(patron::show, patron::letGo);
        if (benchWaits) {
            show(view, now);
        }
    }

    private void show(Optional<PatronView> view, long now) {
        var play = stages.play();
        var whole = play.map(p -> BenchForm.json(p, view, stages.error()))
                .orElseGet(() -> BenchForm.none(stages.mode(), stages.seed(), stages.error()));
        whole.put("running", stages.isRunning());
        var frame = new BenchFrame(play, whole, clock(play));
        for (var seat : seats.values()) {
            if (seat.isIdle()) {
                revision++;
                seat.show(frame, revision, now);
            }
        }
    }

    private ObjectNode clock(Optional<Play> play) {
        var zone = play.map(p -> p.config().kiosk().zone());
        var wall = play.map(p -> p.stage().wall().truncatedTo(ChronoUnit.MILLIS));
        return JsonNodeFactory.instance
                .objectNode()
                .put(
                        "uptimeMs",
                        play.map(p -> p.stage().now().nanos() / Pace.MILLISECOND)
                                .orElse(0L))
                .put(
                        "wall",
                        wall.map(w -> w.atZone(zone.orElseThrow())
                                        .toOffsetDateTime()
                                        .toString())
                                .orElse(""))
                .put("paused", stages.pace().isPaused())
                .put("speed", stages.pace().speed())
                .put("canPause", stages.mode() == Mode.STEPPED);
    }

    /** Ends the stage and the thread. */
    @Override
    public void close() {
        stopping = true;
        try {
            var _ = thread.join(Duration.ofMillis(CLOSE_LIMIT_MILLIS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

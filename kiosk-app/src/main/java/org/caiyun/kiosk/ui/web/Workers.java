package org.caiyun.kiosk.ui.web;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes contents beside the event loop: each on a virtual thread, no more than a number at once, each with a limit of
 * time. A worker that does not heed its interrupt keeps its place.
 *
 * <p>Threads: {@link #run} and what it is told belong to the event loop.
 */
final class Workers {
    private static final Logger log = LoggerFactory.getLogger(Workers.class);

    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final Semaphore places;
    private final Duration limit;

    Workers(int most, Duration limit) {
        places = new Semaphore(most);
        this.limit = limit;
    }

    /** Tells {@code done} once, on the loop, either what was made or why it was not. */
    void run(EventExecutor loop, Supplier<Made> work, Consumer<Made> done) {
        if (!places.tryAcquire()) {
            done.accept(new Made.Not(Refusal.BUSY));
            return;
        }
        var job = new Job(done);
        Thread thread = Thread.ofVirtual().name("web-content").unstarted(() -> {
            try {
                hand(loop, job, make(work));
            } finally {
                threads.remove(Thread.currentThread());
                places.release();
            }
        });
        threads.add(thread);
        thread.start();
        job.limit = loop.schedule(
                () -> {
                    thread.interrupt();
                    job.end(new Made.Not(Refusal.LATE));
                },
                limit.toNanos(),
                TimeUnit.NANOSECONDS);
    }

    void interruptAll() {
        threads.forEach(Thread::interrupt);
    }

    private static Made make(Supplier<Made> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            log.warn("web content failed", e);
            return new Made.Not(Refusal.BROKEN);
        }
    }

    private static void hand(EventExecutor loop, Job job, Made made) {
        try {
            loop.execute(() -> job.end(made));
        } catch (RejectedExecutionException _) {
            log.debug("web content made after the server closed");
        }
    }

    /** One request being worked on; touched by the loop only. */
    private static final class Job {
        private final Consumer<Made> done;
        private boolean ended;
        private @Nullable ScheduledFuture<?> limit;

        Job(Consumer<Made> done) {
            this.done = done;
        }

        void end(Made made) {
            if (limit != null) {
                limit.cancel(false);
            }
            if (!ended) {
                ended = true;
                done.accept(made);
            }
        }
    }
}

package org.caiyun.device.line;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.caiyun.device.Bytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One opening of a line: its port, its reader and writer threads, its queue. It ends once, by a loss that is reported
 * or by a close that is not, and then its threads end and its port is given back.
 *
 * <p>Threads: {@code write} and {@code close} from any one thread; the listener is called under a lock, so that it
 * hears nothing after {@code close} has returned. A listener must return at once.
 */
final class Opening {
    static final int QUEUE_BYTES = 512 * 1024;
    private static final Duration PREDECESSOR_LIMIT = Duration.ofSeconds(2);
    private static final Duration JOIN_LIMIT = Duration.ofMillis(500);
    private static final Logger log = LoggerFactory.getLogger(Opening.class);

    private final String name;
    private final Port port;
    private final Consumer<LineEvent> listener;
    private final Supplier<Thread.Builder> threads;
    private final LinkedBlockingQueue<Bytes> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger queuedBytes = new AtomicInteger();
    private final ReentrantLock reporting = new ReentrantLock();
    private final CountDownLatch readerEnded = new CountDownLatch(1);
    private final CountDownLatch writerEnded = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Optional<Opening> predecessor;
    private volatile boolean over;
    private volatile boolean refused;

    Opening(
            String name,
            Port port,
            Consumer<LineEvent> listener,
            Supplier<Thread.Builder> threads,
            Optional<Opening> predecessor) {
        this.name = name;
        this.port = port;
        this.listener = listener;
        this.threads = threads;
        this.predecessor = predecessor;
    }

    /** Begins to open, once the opening before this one has given its port back. */
    void start() {
        threads.get().name(name + "-rx").start(() -> guarded(this::read, readerEnded));
    }

    /** The opening that may still hold the port: this one, or the one that it has waited for in vain. */
    Optional<Opening> holder() {
        if (refused) {
            return predecessor;
        }
        return finished.getCount() > 0 ? Optional.of(this) : Optional.empty();
    }

    /** Waits for this opening's end; one that never had the port says nothing about those before it. */
    private boolean hasLetGo(Duration limit) {
        return ended(finished, limit)
                && (!refused || predecessor.map(p -> p.hasLetGo(limit)).orElse(true));
    }

    void write(Bytes bytes) {
        if (over) {
            return;
        }
        int waiting = queuedBytes.addAndGet(bytes.size());
        if (waiting > QUEUE_BYTES) {
            String why = "the device takes no bytes: " + waiting + " are waiting";
            Thread.ofVirtual().name(name + "-loss").start(() -> end(new LineEvent.Closed(why)));
            return;
        }
        queue.add(bytes);
    }

    void close() {
        end(() -> {});
    }

    private void read() {
        if (predecessor.isPresent() && !predecessor.get().hasLetGo(PREDECESSOR_LIMIT)) {
            refused = true;
            writerEnded.countDown();
            end(new LineEvent.OpenFailed("the port is still busy with an earlier write"));
            return;
        }
        if (over) {
            writerEnded.countDown();
            return;
        }
        try {
            port.open();
        } catch (IOException e) {
            writerEnded.countDown();
            end(new LineEvent.OpenFailed(text(e)));
            return;
        }
        report(new LineEvent.Opened()); // before the writer, whose failure would otherwise come first
        threads.get().name(name + "-tx").start(() -> guarded(this::drain, writerEnded));
        receive();
    }

    private void receive() {
        var buffer = new byte[4096];
        try {
            while (!over) {
                int count = port.read(buffer);
                if (count < 0) {
                    end(new LineEvent.Closed("the device is gone"));
                } else if (count > 0) {
                    report(new LineEvent.Received(Bytes.copyOf(buffer, 0, count)));
                }
            }
        } catch (IOException e) {
            end(new LineEvent.Closed("reading failed: " + text(e)));
        }
    }

    private void drain() {
        try {
            while (!over) {
                Bytes bytes = queue.poll(1, TimeUnit.SECONDS);
                if (bytes != null && !bytes.isEmpty() && !over) {
                    port.write(bytes.toArray());
                    queuedBytes.addAndGet(-bytes.size());
                }
            }
        } catch (IOException e) {
            end(new LineEvent.Closed("writing failed: " + text(e)));
        } catch (InterruptedException e) {
            end(new LineEvent.Closed("the writer was interrupted"));
        }
    }

    private void report(LineEvent event) {
        reporting.lock();
        try {
            if (!over) {
                listener.accept(event);
            }
        } finally {
            reporting.unlock();
        }
    }

    private void end(LineEvent last) {
        end(() -> listener.accept(last));
    }

    private void end(Runnable farewell) {
        reporting.lock();
        try {
            if (over) {
                return;
            }
            over = true;
            Thread.ofPlatform().daemon().name(name + "-close").start(this::release);
            farewell.run();
        } finally {
            reporting.unlock();
        }
    }

    private void release() {
        queue.add(Bytes.EMPTY); // wakes an idle writer
        port.unblock();
        boolean quiet = threadsEnded();
        port.close();
        if (!quiet && !threadsEnded()) {
            log.error("line={} does not let go of its port; nothing opens it until it does", name);
            while (!threadsEnded()) {} // each look is bounded; the thread ends with the program
        }
        finished.countDown();
    }

    private boolean threadsEnded() {
        return ended(readerEnded, JOIN_LIMIT) && ended(writerEnded, JOIN_LIMIT);
    }

    private void guarded(Runnable body, CountDownLatch ended) {
        try {
            body.run();
        } catch (RuntimeException e) {
            log.error("line={} thread died", name, e);
            end(new LineEvent.Closed("a fault in the program: " + e));
        } finally {
            ended.countDown();
        }
    }

    private static boolean ended(CountDownLatch latch, Duration limit) {
        try {
            return latch.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String text(IOException e) {
        return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    }
}

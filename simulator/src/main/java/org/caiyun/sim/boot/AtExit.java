package org.caiyun.sim.boot;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** What is tidied up once: when it is closed, or when the process is asked to end, also by Ctrl-C. */
final class AtExit implements AutoCloseable {
    private final List<Runnable> deeds;
    private final AtomicBoolean done = new AtomicBoolean();

    private AtExit(Runnable... deeds) {
        this.deeds = List.of(deeds);
    }

    /** The deeds in their order; {@code name} is that of the thread that does them at the end of the process. */
    static AtExit close(String name, Runnable... deeds) {
        var atExit = new AtExit(deeds);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name(name).unstarted(atExit::close));
        return atExit;
    }

    @Override
    public void close() {
        if (done.compareAndSet(false, true)) {
            deeds.forEach(Runnable::run);
        }
    }
}

package org.caiyun.device.line;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.caiyun.device.Bytes;

/**
 * A byte line over blocking ports: every opening has a new port and shares nothing with the one before, except that it
 * waits until that one has given its port back.
 */
final class BlockingLine implements ByteLine {
    private final String name;
    private final Supplier<Port> ports;
    private final Supplier<Thread.Builder> threads;
    private Optional<Opening> current = Optional.empty();

    BlockingLine(String name, Supplier<Port> ports, Supplier<Thread.Builder> threads) {
        this.name = name;
        this.ports = ports;
        this.threads = threads;
    }

    /** For ports whose calls are native and would hold a virtual thread's carrier. */
    static Thread.Builder platformThreads() {
        return Thread.ofPlatform().daemon();
    }

    @Override
    public void open(Consumer<LineEvent> listener) {
        close();
        var next = new Opening(name, ports.get(), listener, threads, current.flatMap(Opening::holder));
        current = Optional.of(next);
        next.start();
    }

    @Override
    public void write(Bytes bytes) {
        current.ifPresent(opening -> opening.write(bytes));
    }

    @Override
    public void close() {
        current.ifPresent(Opening::close);
    }
}

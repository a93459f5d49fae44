package org.caiyun.device.io;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.caiyun.device.Bytes;
import org.caiyun.device.line.ByteLine;
import org.caiyun.device.line.LineEvent;

/**
 * The pins of the board as a line that speaks {@link PinMessage}; the only importer of Pi4J. When it opens it reports
 * every input; later each change, each input asked for, and each output that was set, read back.
 *
 * <p>Pi4J's debounce is off (its unit differs between releases; {@link Debouncer} does it), and each pin has one
 * listener, which only asks for the pin to be read: the level last reported is always read after the last edge.
 *
 * <p>Threads: one of its own for every call to Pi4J; Pi4J's watchers only post to it. A burst of edges of one pin waits
 * in the queue once.
 */
public final class Pi4jLine implements ByteLine {
    private static final int QUEUE = 256;

    private final PinsSettings settings;
    private final Supplier<Context> pi4j;
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("pins").daemon().factory());
    private Optional<Connection> connection = Optional.empty();

    /** Pins of this GPIO chip, for instance {@code gpiochip0}. */
    public Pi4jLine(String chip, PinsSettings settings) {
        this(
                settings,
                () -> Pi4J.newContextBuilder()
                        .autoDetect()
                        .setGpioChipName(chip)
                        .build());
    }

    Pi4jLine(PinsSettings settings, Supplier<Context> pi4j) {
        this.settings = settings;
        this.pi4j = pi4j;
        thread.allowCoreThreadTimeOut(true);
    }

    @Override
    public void open(Consumer<LineEvent> listener) {
        close();
        var opening = new Connection(listener);
        connection = Optional.of(opening);
        opening.post(opening::open);
    }

    @Override
    public void write(Bytes bytes) {
        connection.ifPresent(open -> open.post(() -> open.obey(bytes)));
    }

    @Override
    public void close() {
        connection.ifPresent(Connection::close);
        connection = Optional.empty();
    }

    /** From one opening to its closing. */
    private final class Connection {
        private final Consumer<LineEvent> listener;
        private final AtomicInteger waiting = new AtomicInteger();
        private final AtomicBoolean over = new AtomicBoolean();
        private final Map<Integer, DigitalInput> inputs = new TreeMap<>();
        private final Map<Integer, DigitalOutput> outputs = new TreeMap<>();
        private Optional<Context> context = Optional.empty();

        Connection(Consumer<LineEvent> listener) {
            this.listener = listener;
        }

        void post(Runnable work) {
            if (waiting.incrementAndGet() > QUEUE) {
                end(new LineEvent.Closed("the pins' queue is full"));
                return;
            }
            thread.execute(() -> {
                waiting.decrementAndGet();
                attempt(work);
            });
        }

        /**
         * Pi4J throws unchecked exceptions of many kinds, and errors of linking where its native library is missing.
         */
        private void attempt(Runnable work) {
            if (over.get()) {
                return;
            }
            try {
                work.run();
            } catch (RuntimeException | LinkageError e) {
                end(new LineEvent.Closed(String.valueOf(e.getMessage())));
            }
        }

        private void open() {
            Context opened;
            try {
                opened = pi4j.get();
                context = Optional.of(opened);
                settings.outputs().forEach(output -> outputs.put(output.channel(), create(opened, output)));
                settings.inputs().forEach(input -> inputs.put(input.channel(), create(opened, input)));
            } catch (RuntimeException | LinkageError e) {
                end(new LineEvent.OpenFailed(String.valueOf(e.getMessage())));
                return;
            }
            tell(new LineEvent.Opened());
            inputs.forEach((channel, input) -> {
                var asked = new AtomicBoolean();
                input.addListener(_ -> {
                    if (!asked.getAndSet(true)) {
                        post(() -> {
                            asked.set(false);
                            report(level(channel, input.state()));
                        });
                    }
                });
                report(level(channel, input.state()));
            });
        }

        private DigitalOutput create(Context opened, DigitalOut output) {
            DigitalState off = DigitalState.getState(output.raw(false));
            return opened.create(DigitalOutput.newConfigBuilder(opened)
                    .id("out-" + output.channel())
                    .address(output.channel())
                    .initial(off)
                    .shutdown(off));
        }

        private DigitalInput create(Context opened, DigitalIn input) {
            var pull = switch (settings.pull()) {
                case OFF -> PullResistance.OFF;
                case UP -> PullResistance.PULL_UP;
                case DOWN -> PullResistance.PULL_DOWN;
            };
            return opened.create(DigitalInput.newConfigBuilder(opened)
                    .id("in-" + input.channel())
                    .address(input.channel())
                    .pull(pull)
                    .debounce(0L));
        }

        /** One message after the other; what they are answered is told together. */
        private void obey(Bytes messages) {
            Bytes answers = Bytes.EMPTY;
            for (int i = 0; i + 1 < messages.size(); i += PinMessage.SIZE) {
                answers = answers.plus(PinMessage.of(messages.at(i), messages.at(i + 1))
                        .map(this::answer)
                        .orElse(Bytes.EMPTY));
            }
            report(answers);
        }

        private Bytes answer(PinMessage message) {
            return switch (message) {
                case PinMessage.Level(int channel, boolean high) ->
                    Optional.ofNullable(outputs.get(channel))
                            .map(output -> level(
                                    channel,
                                    output.state(DigitalState.getState(high)).state()))
                            .orElse(Bytes.EMPTY);
                case PinMessage.Ask(int channel) ->
                    Optional.ofNullable(inputs.get(channel))
                            .map(input -> level(channel, input.state()))
                            .orElse(Bytes.EMPTY);
            };
        }

        private static Bytes level(int channel, DigitalState state) {
            return new PinMessage.Level(channel, state.isHigh()).bytes();
        }

        private void report(Bytes levels) {
            if (!levels.isEmpty()) {
                tell(new LineEvent.Received(levels));
            }
        }

        private void tell(LineEvent event) {
            if (!over.get()) {
                listener.accept(event);
            }
        }

        private void end(LineEvent last) {
            if (!over.getAndSet(true)) {
                listener.accept(last);
                release();
            }
        }

        void close() {
            if (!over.getAndSet(true)) {
                release();
            }
        }

        /** Pi4J sets each output to its shutdown level, off; the next connection opens after that. */
        private void release() {
            thread.execute(() -> context.ifPresent(Context::shutdown));
        }
    }
}

package org.caiyun.device.line;

import java.util.function.Consumer;
import org.caiyun.device.Bytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line that writes what passes over it into the debug log, as far as its redactor allows. The logger is named
 * {@code org.caiyun.wire.NAME}, so that one device can be listened to alone.
 */
public final class WireLog implements ByteLine {
    private final ByteLine line;
    private final Redactor redactor;
    private final Logger log;
    private final String name;

    public WireLog(String name, ByteLine line, Redactor redactor) {
        this.name = name;
        this.line = line;
        this.redactor = redactor;
        log = LoggerFactory.getLogger("org.caiyun.wire." + name);
    }

    @Override
    public void open(Consumer<LineEvent> listener) {
        log.debug("open name={}", name);
        line.open(event -> {
            note(event);
            listener.accept(event);
        });
    }

    @Override
    public void write(Bytes bytes) {
        if (log.isDebugEnabled()) {
            log.debug("tx name={} {}", name, redactor.show(Redactor.Direction.TO_DEVICE, bytes));
        }
        line.write(bytes);
    }

    @Override
    public void close() {
        log.debug("close name={}", name);
        line.close();
    }

    private void note(LineEvent event) {
        if (!log.isDebugEnabled()) {
            return;
        }
        switch (event) {
            case LineEvent.Received(Bytes bytes) ->
                log.debug("rx name={} {}", name, redactor.show(Redactor.Direction.FROM_DEVICE, bytes));
            case LineEvent.Opened() -> log.debug("opened name={}", name);
            case LineEvent.OpenFailed(String why) -> log.debug("open-failed name={} why={}", name, why);
            case LineEvent.Closed(String why) -> log.debug("lost name={} why={}", name, why);
        }
    }
}

package org.caiyun.device.line;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.caiyun.device.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class WireLogTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger("org.caiyun.wire.rfid");
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
    private final List<Bytes> passed = new ArrayList<>();
    private final HeardEvents heard = new HeardEvents();

    @BeforeEach
    void listen() {
        appender.start();
        logger.addAppender(appender);
        logger.setLevel(Level.DEBUG);
    }

    @AfterEach
    void restore() {
        logger.detachAppender(appender);
        logger.setLevel(null);
    }

    @Test
    void logsBothDirectionsAndPassesEverythingOn() {
        var line = new WireLog("rfid", new EchoingLine(), Redactor.hex());

        line.open(heard);
        line.write(Bytes.ofHex("0201"));
        line.close();

        assertThat(passed).containsExactly(Bytes.ofHex("0201"));
        assertThat(heard.received()).isEqualTo(Bytes.ofHex("0201"));
        assertThat(lines())
                .containsExactly(
                        "open name=rfid",
                        "opened name=rfid",
                        "tx name=rfid 0201",
                        "rx name=rfid 0201",
                        "lost name=rfid why=echoed enough",
                        "close name=rfid");
    }

    @Test
    void showsOnlyWhatTheRedactorAllows() {
        var line = new WireLog("rfid", new EchoingLine(), Redactor.sizeOnly());

        line.open(heard);
        line.write(Bytes.ofHex("AABBCC"));

        assertThat(lines()).contains("tx name=rfid (3 bytes)", "rx name=rfid (3 bytes)");
        assertThat(lines()).noneMatch(l -> l.contains("AABBCC"));
    }

    @Test
    void asksNoRedactorWhenNobodyListens() {
        logger.setLevel(Level.INFO);
        var line = new WireLog("rfid", new EchoingLine(), (_, _) -> {
            throw new AssertionError("asked");
        });

        line.open(heard);
        line.write(Bytes.of(1));

        assertThat(lines()).isEmpty();
        assertThat(heard.received()).isEqualTo(Bytes.of(1));
    }

    private List<String> lines() {
        return appender.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private final class EchoingLine implements ByteLine {
        private Consumer<LineEvent> listener = _ -> {};

        @Override
        public void open(Consumer<LineEvent> opener) {
            listener = opener;
            listener.accept(new LineEvent.Opened());
        }

        @Override
        public void write(Bytes bytes) {
            passed.add(bytes);
            listener.accept(new LineEvent.Received(bytes));
            listener.accept(new LineEvent.Closed("echoed enough"));
        }

        @Override
        public void close() {}
    }
}

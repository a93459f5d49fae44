package org.caiyun.kiosk.library.sip2;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.caiyun.device.Bytes;
import org.caiyun.device.line.LineEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class LossLogTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(LossLog.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final LossLog log = new LossLog("library");

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(lines);
    }

    @Test
    void warnsOfEachReasonOnceUntilTheLineHasWorked() {
        log.note(new LineEvent.OpenFailed("refused"));
        log.note(new LineEvent.OpenFailed("refused"));
        log.note(new LineEvent.Opened());
        log.note(new LineEvent.Closed("a certificate is missing"));
        log.note(new LineEvent.Opened());
        log.note(new LineEvent.Closed("a certificate is missing"));
        log.note(new LineEvent.Received(Bytes.of('9', '8')));
        log.note(new LineEvent.Closed("a certificate is missing"));

        assertThat(lines.list)
                .filteredOn(e -> e.getLevel().equals(Level.WARN))
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "line=library lost why=refused",
                        "line=library lost why=a certificate is missing",
                        "line=library lost why=a certificate is missing");
    }
}

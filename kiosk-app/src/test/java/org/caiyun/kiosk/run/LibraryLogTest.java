package org.caiyun.kiosk.run;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class LibraryLogTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(LibraryLog.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final LibraryLog log = new LibraryLog();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(lines);
        logger.setLevel(null);
    }

    @Test
    void saysEachChangeOnce() {
        var refused = new DeviceHealth.Down(new DeviceFault.Disconnected("refused"));
        var wrongName = new DeviceHealth.Down(new DeviceFault.Disconnected("the library's certificate is for A"));
        var up = new DeviceHealth.Ready("SIP2 2.00 NMG");

        for (var health : List.of(new DeviceHealth.Starting(), refused, refused, wrongName, up, up, refused)) {
            log.note(health);
        }

        assertThat(lines.list)
                .extracting(e -> e.getLevel() + " " + e.getFormattedMessage())
                .containsExactly(
                        "WARN library down why=disconnected: refused",
                        "WARN library down why=disconnected: the library's certificate is for A",
                        "INFO library up identity=SIP2 2.00 NMG",
                        "WARN library down why=disconnected: refused");
    }
}

package org.caiyun.kiosk.run;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class PlatformLogTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(PlatformLog.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final PlatformLog log = new PlatformLog();

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
    void saysEachChangeOnceWithItsNumber() {
        var up = new DeviceHealth.Ready("https://platform.example/v1");

        log.note(new DeviceHealth.Starting());
        log.note(new DeviceHealth.Down(new DeviceFault.Disconnected("no connection")));
        log.note(new DeviceHealth.Down(new DeviceFault.Disconnected("no answer within 3000 ms")));
        log.note(new DeviceHealth.Down(new DeviceFault.Refused("status 401")));
        log.note(up);
        log.note(up);

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "platform down number=E701 why=disconnected: no connection",
                        "platform down number=E705 why=refused: status 401",
                        "platform up address=https://platform.example/v1");
    }
}

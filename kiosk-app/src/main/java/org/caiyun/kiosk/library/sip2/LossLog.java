package org.caiyun.kiosk.library.sip2;

import org.caiyun.device.line.LineEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the log why a line was lost or cannot be opened: once, and again when the reason is another or the line has
 * worked between. A library that stays away for a night is tried every few seconds.
 *
 * <p>Threads: the line's event loops, one after another, under the connection's lock.
 */
final class LossLog {
    private static final Logger log = LoggerFactory.getLogger(LossLog.class);

    private final String line;
    private volatile String said = "";

    LossLog(String line) {
        this.line = line;
    }

    void note(LineEvent event) {
        switch (event) {
            case LineEvent.Opened() -> {}
            case LineEvent.Received _ -> said = "";
            case LineEvent.OpenFailed(String why) -> say(why);
            case LineEvent.Closed(String why) -> say(why);
        }
    }

    private void say(String why) {
        if (said.equals(why)) {
            log.debug("line={} still lost why={}", line, why);
        } else {
            log.warn("line={} lost why={}", line, why);
        }
        said = why;
    }
}

package org.caiyun.kiosk.run;

import org.caiyun.device.DeviceHealth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the log when the library link comes, goes, or stays away for another reason than before; whoever connects a
 * kiosk reads there what is wrong. A link that never was up is in no fact.
 *
 * <p>Threads: the loop's.
 */
final class LibraryLog {
    private static final Logger log = LoggerFactory.getLogger(LibraryLog.class);

    private DeviceHealth said = new DeviceHealth.Starting();

    void note(DeviceHealth now) {
        if (now.equals(said)) {
            return;
        }
        said = now;
        switch (now) {
            case DeviceHealth.Starting() -> {}
            case DeviceHealth.Ready(var identity) -> log.info("library up identity={}", identity);
            case DeviceHealth.Down(var fault) -> log.warn("library down why={}", Translate.text(fault));
        }
    }
}

package org.caiyun.kiosk.run;

import org.caiyun.device.DeviceHealth;
import org.caiyun.kiosk.fault.FaultCatalogue;
import org.caiyun.kiosk.fault.FaultSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the log when the platform link comes, goes, or fails in another way than before; the number leads to what
 * staff can do about it.
 *
 * <p>Threads: the loop's.
 */
final class PlatformLog {
    private static final Logger log = LoggerFactory.getLogger(PlatformLog.class);

    private String said = "";

    void note(DeviceHealth now) {
        switch (now) {
            case DeviceHealth.Starting() -> {}
            case DeviceHealth.Ready(var identity) -> {
                if (isNew("up")) {
                    log.info("platform up address={}", identity);
                }
            }
            case DeviceHealth.Down(var fault) -> {
                // by its number: words that take turns are not said each time
                String number = FaultCatalogue.numberOf(FaultSource.PLATFORM, fault);
                if (isNew(number)) {
                    log.warn("platform down number={} why={}", number, Translate.text(fault));
                }
            }
        }
    }

    private boolean isNew(String what) {
        boolean other = !what.equals(said);
        said = what;
        return other;
    }
}

package org.caiyun.kiosk.boot;

import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.ui.ScreenSettings;

/** The screen of this kiosk, as it is configured. */
final class ScreenSetup {
    private ScreenSetup() {}

    static ScreenSettings settings(KioskConfig config) {
        var ui = config.ui();
        return new ScreenSettings(
                config.kiosk().languages(),
                ui.display(),
                config.kiosk().zone(),
                ui.desk(),
                ui.place(),
                config.receipt().phone(),
                ui.titles(),
                config.bins());
    }
}

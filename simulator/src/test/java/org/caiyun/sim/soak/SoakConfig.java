package org.caiyun.sim.soak;

import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.caiyun.kiosk.config.RfidConfig.Driver;
import org.caiyun.sim.stage.BuiltIn;

/** The configuration of the simulated kiosk. */
final class SoakConfig {
    private SoakConfig() {}

    static KioskConfig builtIn(Driver reader) {
        return switch (KioskConfigReader.read(BuiltIn.stepped(reader))) {
            case ConfigResult.Config(var config) -> config;
            case ConfigResult.Problems(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}

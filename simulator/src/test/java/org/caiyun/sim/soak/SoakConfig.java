package org.caiyun.sim.soak;

import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.caiyun.sim.stage.BuiltIn;
import org.caiyun.sim.stage.Equipment;

/** The configuration of the simulated kiosk. */
final class SoakConfig {
    private SoakConfig() {}

    static KioskConfig builtIn(Equipment equipment) {
        return switch (KioskConfigReader.read(BuiltIn.linked(equipment))) {
            case ConfigResult.Config(var config) -> config;
            case ConfigResult.Problems(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}

package org.caiyun.sim.soak.coverage;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.caiyun.kiosk.flow.Deadlines;
import org.caiyun.sim.stage.BuiltIn;

/** How the kiosk is set up where pairs are looked for. */
enum Site {
    /** As the simulated kiosk is. */
    USUAL,
    /** Nobody can be called. */
    ALONE,
    /**
     * The deadlines of the path end before the devices' own, as they do when a slow disk holds back a command while its
     * book already waits: answers come late. A configuration file may not say so.
     */
    HASTY,
    /** Patrons are soon asked whether they are there. */
    BUSY;

    KioskConfig config() {
        var usual = BuiltIn.stepped();
        return switch (this) {
            case USUAL -> read(usual);
            case ALONE -> read(usual.replace("staffCalls: true", "staffCalls: false"));
            case BUSY -> read(usual + "deadlines: {session: 3s, parting: 5s, replay: 1s}\n");
            case HASTY -> hasty(read(usual));
        };
    }

    private static KioskConfig hasty(KioskConfig usual) {
        var deadlines = new Deadlines(
                ofMillis(150),
                ofMillis(600),
                ofMillis(200),
                ofMillis(40),
                ofMillis(900),
                ofSeconds(2),
                ofSeconds(4),
                ofSeconds(20),
                ofSeconds(2),
                ofMillis(150),
                ofMillis(300),
                ofSeconds(1));
        return new KioskConfig(
                usual.kiosk(),
                usual.library(),
                usual.devices(),
                usual.bins(),
                usual.rules(),
                usual.receipt(),
                usual.ui(),
                usual.hours(),
                deadlines,
                usual.retention(),
                usual.data());
    }

    private static KioskConfig read(String yaml) {
        return switch (KioskConfigReader.read(yaml)) {
            case ConfigResult.Config(var config) -> config;
            case ConfigResult.Problems(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}

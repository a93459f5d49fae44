package org.caiyun.sim.panel;

import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.sim.stage.Stage;

/** Makes the bench a stage, whenever it wants another. Called on the bench's thread; it may throw. */
@FunctionalInterface
public interface StageMaker {
    /** A stage on which nothing has been booted, and the configuration its firmware will have. */
    record Made(Stage stage, KioskConfig config) {}

    Made make(Mode mode, long seed);
}

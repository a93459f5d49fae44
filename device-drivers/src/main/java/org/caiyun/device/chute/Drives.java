package org.caiyun.device.chute;

/**
 * What the drives of a chute are to do; forward and back together cannot be said. {@code diverter} is the number of an
 * output, or 0 for none.
 */
record Drives(boolean shutterOpen, Belt belt, int diverter) {
    enum Belt {
        STOPPED,
        FORWARD,
        BACK
    }

    static Drives resting(boolean shutterOpen) {
        return new Drives(shutterOpen, Belt.STOPPED, 0);
    }

    static Drives belt(boolean shutterOpen, Belt belt) {
        return new Drives(shutterOpen, belt, 0);
    }
}

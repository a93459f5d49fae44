package org.caiyun.kiosk.flow;

/**
 * How the kiosk stands with the Caiyun platform.
 *
 * @param lastTaskChange the number of the last change of a task that is in the journal; 0 for none
 */
public record Platform(long lastTaskChange) {
    static final Platform NOTHING_YET = new Platform(0);

    Platform lastTaskChange(long number) {
        return new Platform(number);
    }
}

package org.caiyun.device.io;

import java.time.Duration;

/**
 * One digital input of a board.
 *
 * @param inverted true where the electrical low level means "on", as with most light barriers
 * @param debounce how long a new level must stay before it counts; zero takes every level at once
 */
public record DigitalIn(int channel, boolean inverted, Duration debounce) {
    public DigitalIn {
        if (channel < 0 || channel > 255) {
            throw new IllegalArgumentException("an input channel is 0 to 255: " + channel);
        }
        if (debounce.isNegative()) {
            throw new IllegalArgumentException("a debounce time is not negative: " + debounce);
        }
    }

    boolean logical(boolean raw) {
        return raw != inverted;
    }
}

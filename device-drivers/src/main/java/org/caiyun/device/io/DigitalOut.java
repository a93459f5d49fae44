package org.caiyun.device.io;

/** One digital output of a board; {@code inverted} where the electrical low level switches the thing on. */
public record DigitalOut(int channel, boolean inverted) {
    public DigitalOut {
        if (channel < 0 || channel > 255) {
            throw new IllegalArgumentException("an output channel is 0 to 255: " + channel);
        }
    }

    boolean raw(boolean on) {
        return on != inverted;
    }
}

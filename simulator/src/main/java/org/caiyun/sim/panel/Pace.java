package org.caiyun.sim.panel;

import org.caiyun.device.Uptime;

/**
 * How stepped time follows the wall clock. It only ever names whole milliseconds, so that every deed has a moment that
 * a scenario can write down.
 */
final class Pace {
    static final long MILLISECOND = 1_000_000;
    private static final double SLOWEST = 0.01;
    private static final double FASTEST = 1_000;

    private boolean paused;
    private double speed = 1;
    private long anchor;
    private Uptime anchored = Uptime.ZERO;

    /** From here on time passes from this uptime. */
    void anchor(long wallNanos, Uptime uptime) {
        anchor = wallNanos;
        anchored = uptime;
    }

    /** How far time has come by now. */
    Uptime target(long wallNanos) {
        if (paused) {
            return anchored;
        }
        long passed = (long) ((wallNanos - anchor) * speed);
        return new Uptime((anchored.nanos() + passed) / MILLISECOND * MILLISECOND);
    }

    void pause(boolean on) {
        paused = on;
    }

    boolean isPaused() {
        return paused;
    }

    void speed(double factor) {
        speed = Math.clamp(factor, SLOWEST, FASTEST);
    }

    double speed() {
        return speed;
    }
}

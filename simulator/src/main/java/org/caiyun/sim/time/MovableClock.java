package org.caiyun.sim.time;

/** A kiosk's wall clock that a story can set wrong. The stage's thread uses it. */
public interface MovableClock {
    /** It jumps to show this; the uptime goes on. */
    void wallClock(WallClock shows);

    WallClock wallClock();
}

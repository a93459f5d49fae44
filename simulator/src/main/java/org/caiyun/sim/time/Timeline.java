package org.caiyun.sim.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.PriorityQueue;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.run.Clocks;

/**
 * Virtual time: what is to happen stands in one order, first by its moment, then by when it was put in, and the clock
 * jumps from one happening to the next. One thread uses it.
 */
public final class Timeline implements Clocks, MovableClock {
    /** Later than anything that can be planned. */
    public static final Uptime NEVER = new Uptime(Long.MAX_VALUE);

    private final PriorityQueue<Happening> happenings = new PriorityQueue<>();
    private final Instant start;
    private Uptime now = Uptime.ZERO;
    private WallClock wallClock = WallClock.RIGHT;
    private long order;

    private record Happening(Uptime at, long order, Runnable what) implements Comparable<Happening> {
        @Override
        public int compareTo(Happening other) {
            int byMoment = at.compareTo(other.at);
            return byMoment != 0 ? byMoment : Long.compare(order, other.order);
        }
    }

    public Timeline(Instant start) {
        this.start = start;
    }

    @Override
    public Uptime uptime() {
        return now;
    }

    @Override
    public Instant instant() {
        return wallClock.shows(start, now);
    }

    /** What everybody else's clock shows: the kiosk's own may be wrong. */
    public InstantSource trueTime() {
        return () -> WallClock.RIGHT.shows(start, now);
    }

    @Override
    public void wallClock(WallClock shows) {
        wallClock = shows;
    }

    @Override
    public WallClock wallClock() {
        return wallClock;
    }

    public void after(Duration delay, Runnable what) {
        at(now.plus(delay), what);
    }

    public void at(Uptime moment, Runnable what) {
        happenings.add(new Happening(moment.compareTo(now) < 0 ? now : moment, order++, what));
    }

    /** When something happens next; {@link #NEVER} when nothing is planned. */
    public Uptime next() {
        var next = happenings.peek();
        return next == null ? NEVER : next.at();
    }

    /** How much is planned. */
    public int planned() {
        return happenings.size();
    }

    /** Lets the next happening happen, with the clock at its moment. */
    public void happen() {
        var next = happenings.remove();
        jumpTo(next.at());
        next.what().run();
    }

    /** Time passes and nothing happens. */
    public void jumpTo(Uptime moment) {
        if (moment.compareTo(now) > 0) {
            now = moment;
        }
    }
}

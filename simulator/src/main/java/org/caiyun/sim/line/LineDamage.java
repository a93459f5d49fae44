package org.caiyun.sim.line;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.caiyun.device.Bytes;

/**
 * A line that is bad in some way, or in none: it harms one portion in twenty of those it carries. It draws only while
 * something is wrong, from a stream of its own, so that a line that was never bad is the same without it. One thread
 * uses it.
 */
public final class LineDamage {
    private static final double SHARE = 0.05;
    private static final Duration SOONEST = Duration.ofMillis(20);
    private static final Duration LATEST = Duration.ofMillis(400);

    private final RandomGenerator random;
    private final Set<LineTrouble> troubles = EnumSet.noneOf(LineTrouble.class);

    public LineDamage(RandomGenerator random) {
        this.random = random;
    }

    public void set(LineTrouble trouble, boolean on) {
        if (on) {
            troubles.add(trouble);
        } else {
            troubles.remove(trouble);
        }
    }

    public boolean isNone() {
        return troubles.isEmpty();
    }

    /** What arrives of a portion. */
    public Bytes arriving(Bytes portion) {
        var bytes = portion;
        if (hits(LineTrouble.LOSES, bytes)) {
            int at = random.nextInt(bytes.size());
            bytes = bytes.slice(0, at).plus(bytes.from(at + 1));
        }
        if (hits(LineTrouble.DOUBLES, bytes)) {
            int at = random.nextInt(bytes.size());
            bytes = bytes.slice(0, at + 1).plus(bytes.from(at));
        }
        if (hits(LineTrouble.CHANGES, bytes)) {
            byte[] changed = bytes.toArray();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            bytes = Bytes.copyOf(changed);
        }
        return bytes;
    }

    /** How much later than usual a portion arrives. */
    public Duration delay() {
        if (!troubles.contains(LineTrouble.LATE) || random.nextDouble() >= SHARE) {
            return Duration.ZERO;
        }
        return SOONEST.plusNanos(random.nextLong(LATEST.minus(SOONEST).toNanos()));
    }

    private boolean hits(LineTrouble trouble, Bytes bytes) {
        return troubles.contains(trouble) && !bytes.isEmpty() && random.nextDouble() < SHARE;
    }
}

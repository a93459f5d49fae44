package org.caiyun.sim.world;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caiyun.device.Uptime;

/**
 * The mechanics of a machine with slot, belt and sorter: it moves the books of the {@link World} as its drives and the
 * time tell, and says what its sensors see. Each book inside has a position, in time of belt travel from the mouth.
 * Free of I/O; one thread uses it, and tells the time before it looks or changes anything.
 */
public final class ChuteModel {
    private final World world;
    private final ChuteTimes times;
    private final Duration beltFrom;
    private final Duration binFrom;
    /** Where something changes for a book that moves. */
    private final long[] markNanos;

    private final Map<String, Duration> positions = new LinkedHashMap<>();
    private final SortedMap<Integer, Uptime> pulses = new TreeMap<>();
    private final Set<ChuteFault> faults = new LinkedHashSet<>();
    private final SensorBounce bounce = new SensorBounce();
    private ChuteDrives drives = ChuteDrives.OFF;
    private Uptime now = Uptime.ZERO;
    private boolean misused;

    public ChuteModel(World world, ChuteTimes times) {
        this.world = world;
        this.times = times;
        this.beltFrom = times.beltFrom();
        this.binFrom = times.binFrom();
        this.markNanos = Stream.of(Duration.ZERO, times.frontToCaptive(), times.mouthToCaptive(), beltFrom, binFrom)
                .mapToLong(Duration::toNanos)
                .toArray();
    }

    /** A patron puts a book into the mouth; false when another lies there. */
    public boolean insert(String bookId, Uptime time) {
        advance(time);
        if (mouthOccupied() || positions.containsKey(bookId)) {
            return false;
        }
        positions.put(bookId, Duration.ZERO);
        world.move(bookId, new Place.Mouth());
        return true;
    }

    /** A patron pushes a book in, whatever lies in the mouth already; false when it is in the machine. */
    public boolean throwIn(String bookId, Uptime time) {
        advance(time);
        if (!world.placeOf(bookId).equals(new Place.Outside())) {
            return false;
        }
        positions.put(bookId, Duration.ZERO);
        world.move(bookId, new Place.Mouth());
        return true;
    }

    /** A patron pulls a book out as far as a hand reaches: out of the mouth, or from behind an open shutter. */
    public boolean pullOut(String bookId, Uptime time) {
        advance(time);
        boolean reached = switch (world.placeOf(bookId)) {
            case Place.Mouth _ -> true;
            case Place.Captive _ -> drives.shutterOpen();
            case Place.Outside _, Place.Belt _, Place.InBin _ -> false;
        };
        return reached && takeOut(bookId);
    }

    /** A patron takes a book out of the mouth; false when it is not there. */
    public boolean take(String bookId, Uptime time) {
        advance(time);
        return world.placeOf(bookId).equals(new Place.Mouth()) && takeOut(bookId);
    }

    /** Staff open the machine and take a book out of it; false when it is not inside. */
    public boolean remove(String bookId, Uptime time) {
        advance(time);
        boolean inside = switch (world.placeOf(bookId)) {
            case Place.Captive _, Place.Belt _ -> true;
            case Place.Outside _, Place.Mouth _, Place.InBin _ -> false;
        };
        return inside && takeOut(bookId);
    }

    private boolean takeOut(String bookId) {
        positions.remove(bookId);
        world.move(bookId, new Place.Outside());
        return true;
    }

    public void drive(ChuteDrives wanted, Uptime time) {
        advance(time);
        drives = wanted;
        misused |= wanted.beltForward() && wanted.beltBack();
    }

    /** What is switched on. */
    public ChuteDrives drives() {
        return drives;
    }

    /** True when the belt was ever told to go both ways at once; a real drive would have blown its fuse. */
    public boolean misused() {
        return misused;
    }

    public void fail(ChuteFault fault, Uptime time) {
        advance(time);
        faults.add(fault);
    }

    public void clear(ChuteFault fault, Uptime time) {
        advance(time);
        faults.remove(fault);
        if (fault instanceof ChuteFault.SensorBounces(var sensor)) {
            bounce.forget(sensor);
        }
    }

    public boolean sees(ChuteSensor sensor) {
        if (!faults.isEmpty()) {
            return seesBadly(sensor);
        }
        boolean nothingIsThere = positions.isEmpty() && pulses.isEmpty();
        return !nothingIsThere && isThere(sensor);
    }

    private boolean seesBadly(ChuteSensor sensor) {
        for (ChuteFault fault : faults) {
            if (fault instanceof ChuteFault.SensorStuck(ChuteSensor stuck, boolean on) && stuck.equals(sensor)) {
                return on;
            }
        }
        boolean truth = isThere(sensor);
        return faults.contains(new ChuteFault.SensorBounces(sensor)) ? bounce.level(sensor, truth, now) : truth;
    }

    private boolean isThere(ChuteSensor sensor) {
        return switch (sensor) {
            case ChuteSensor.Mouth _ -> mouthOccupied();
            case ChuteSensor.Captive _ -> anyBetween(times.frontToCaptive(), beltFrom);
            case ChuteSensor.Belt _ -> anyBetween(beltFrom, binFrom);
            case ChuteSensor.Landing(int output) -> {
                var until = pulses.isEmpty() ? null : pulses.get(output);
                yield until != null && !until.reachedAt(now);
            }
        };
    }

    /** Moves everything up to this time, from one place to the next. */
    public void advance(Uptime time) {
        if ((positions.isEmpty() || belt() == 0) && pulses.isEmpty()) {
            // nothing moves and no book is landing: only time passes
            now = now.compareTo(time) < 0 ? time : now;
            return;
        }
        while (now.compareTo(time) < 0) {
            Uptime next =
                    nextChange().filter(change -> change.compareTo(time) < 0).orElse(time);
            Duration step = next.since(now);
            now = next;
            for (String book : List.copyOf(positions.keySet())) {
                moveOne(book, step);
            }
        }
        if (!pulses.isEmpty()) {
            pulses.values().removeIf(until -> until.reachedAt(now));
        }
    }

    /** When something will change if the drives stay as they are. */
    public Optional<Uptime> deadline() {
        Optional<Uptime> pulse =
                pulses.isEmpty() ? Optional.empty() : pulses.values().stream().min(Uptime::compareTo);
        return Uptime.earliest(nextChange(), pulse);
    }

    /** When a worn contact may show another level; who only looks from time to time has no need to ask. */
    public Optional<Uptime> nextJump() {
        return faults.isEmpty() ? Optional.empty() : bounce.deadline(now);
    }

    private void moveOne(String book, Duration step) {
        Duration way = slowness() == 1 ? step : step.dividedBy(slowness());
        Duration before = positions.getOrDefault(book, Duration.ZERO);
        Duration position = switch (direction(book)) {
            case 1 -> before.plus(way);
            case -1 -> before.minus(way);
            default -> before;
        };
        positions.put(book, position);
        if (position.compareTo(binFrom) >= 0) {
            positions.remove(book);
            int output = outputNow();
            pulses.put(output, now.plus(times.landingPulse()));
            world.move(book, new Place.InBin(output));
        } else {
            world.move(book, placeAt(position));
        }
    }

    private Place placeAt(Duration position) {
        if (position.compareTo(times.mouthToCaptive()) < 0) {
            return new Place.Mouth();
        }
        return position.compareTo(beltFrom) < 0 ? new Place.Captive() : new Place.Belt();
    }

    private int outputNow() {
        return drives.diverters().stream()
                .filter(output -> !faults.contains(new ChuteFault.DiverterDead(output)))
                .findFirst()
                .orElse(1);
    }

    /** 1 towards the bins, -1 towards the mouth, 0 where the belt stands or something is in the way. */
    private int direction(String book) {
        int belt = belt();
        if (belt == 0) {
            return 0;
        }
        Duration position = positions.getOrDefault(book, Duration.ZERO);
        Duration shutter = times.mouthToCaptive();
        boolean outside = position.compareTo(shutter) < 0;
        boolean goesOut = belt < 0 && position.equals(shutter) && (!drives.shutterOpen() || mouthOccupied());
        boolean stopped = (!faults.isEmpty() && isStopped(position))
                || (outside && !drives.shutterOpen())
                || (belt < 0 && position.isZero())
                || goesOut;
        return stopped ? 0 : belt;
    }

    private int belt() {
        return (drives.beltForward() ? 1 : 0) - (drives.beltBack() ? 1 : 0);
    }

    private boolean isStopped(Duration position) {
        return faults.contains(new ChuteFault.MotorDead()) || faults.contains(jamAt(position));
    }

    private ChuteFault jamAt(Duration position) {
        if (position.compareTo(times.frontToCaptive()) < 0) {
            return new ChuteFault.JamAt(ChuteFault.Stretch.MOUTH);
        }
        if (position.compareTo(times.mouthToCaptive()) < 0) {
            return new ChuteFault.JamAt(ChuteFault.Stretch.SHUTTER);
        }
        return position.compareTo(beltFrom) < 0
                ? new ChuteFault.JamAt(ChuteFault.Stretch.CAPTIVE)
                : new ChuteFault.JamOnBelt();
    }

    /** How many times longer than usual the belt needs. */
    private int slowness() {
        return !faults.isEmpty() && faults.contains(new ChuteFault.MotorSlow()) ? 2 : 1;
    }

    private Optional<Uptime> nextChange() {
        if (belt() == 0) {
            return Optional.empty();
        }
        long nearest = Long.MAX_VALUE;
        for (var entry : positions.entrySet()) {
            int direction = direction(entry.getKey());
            long position = entry.getValue().toNanos();
            for (long mark : markNanos) {
                long away = direction * (mark - position);
                nearest = away > 0 ? Math.min(nearest, away) : nearest;
            }
        }
        return nearest == Long.MAX_VALUE
                ? Optional.empty()
                : Optional.of(new Uptime(now.nanos() + nearest * slowness()));
    }

    private boolean mouthOccupied() {
        return anyBetween(Duration.ZERO, times.mouthToCaptive());
    }

    private boolean anyBetween(Duration from, Duration to) {
        for (Duration position : positions.values()) {
            if (position.compareTo(from) >= 0 && position.compareTo(to) < 0) {
                return true;
            }
        }
        return false;
    }
}

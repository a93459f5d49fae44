package org.caiyun.device.chute;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Uptime;
import org.caiyun.device.chute.ChuteEvent.Position;

/**
 * Finds what lies inside a chute at rest where nothing should: an item that slid back, one that a sensor had called
 * gone. It is said once for each time that something is seen. One thread uses it.
 */
final class InsideWatch {
    private final Duration presence;
    private State state = new Free();

    private sealed interface State {}

    private record Free() implements State {}

    /** Something is seen and counts from {@code due}. */
    private record Appearing(Uptime due) implements State {}

    /** Whoever asked for the last movement knows of it, or has been told. */
    private record Known() implements State {}

    InsideWatch(Duration presence) {
        this.presence = presence;
    }

    List<ChuteEvent> look(Sensors sensors, Uptime now) {
        if (sensors.insideIsFree()) {
            state = new Free();
            return List.of();
        }
        // an item that is pushed in far is seen by both sensors of the shutter: it lies in the mouth
        if (state instanceof Free && (sensors.belt() || !sensors.mouth())) {
            state = new Appearing(now.plus(presence));
        }
        if (state instanceof Appearing(Uptime due) && due.reachedAt(now)) {
            state = new Known();
            return List.of(new ChuteEvent.FoundInside(sensors.belt() ? Position.BELT : Position.SHUTTER));
        }
        return List.of();
    }

    /** A movement has ended, with an item inside or without one. */
    void told(boolean lies) {
        state = lies ? new Known() : new Free();
    }

    Optional<Uptime> deadline() {
        return switch (state) {
            case Appearing(Uptime due) -> Optional.of(due);
            case Free _, Known _ -> Optional.empty();
        };
    }
}

package org.caiyun.device.chute;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Uptime;

/** Tells items put into the mouth and taken out of it from what the entry beam sees. One thread uses it. */
final class MouthWatch {
    private final Duration presence;
    private State state = new Empty();

    private sealed interface State {}

    private record Empty() implements State {}

    /** Something is seen and counts as an item from {@code due}. */
    private record Arriving(Uptime due) implements State {}

    private record Present() implements State {}

    /** The board was lost while an item lay here. */
    private record Unsure() implements State {}

    MouthWatch(Duration presence) {
        this.presence = presence;
    }

    List<ChuteEvent> look(boolean occupied, Uptime now) {
        if (!occupied) {
            boolean wasThere = state instanceof Present || state instanceof Unsure;
            state = new Empty();
            return wasThere ? List.of(new ChuteEvent.ItemWithdrawn()) : List.of();
        }
        switch (state) {
            case Empty _, Unsure _ -> state = new Arriving(now.plus(presence));
            case Arriving _, Present _ -> {}
        }
        if (state instanceof Arriving(Uptime due) && due.reachedAt(now)) {
            state = new Present();
            return List.of(new ChuteEvent.ItemInserted());
        }
        return List.of();
    }

    /** A movement that used the mouth has ended: what lies there now has been told, or nothing of it lies there. */
    void told(boolean lies) {
        state = lies ? new Present() : new Empty();
    }

    /** The board is gone. An item that lies here is told again when the board is back, or its withdrawal is. */
    void lost(boolean mouthInUse) {
        state = state instanceof Present && !mouthInUse ? new Unsure() : new Empty();
    }

    Optional<Uptime> deadline() {
        return switch (state) {
            case Arriving(Uptime due) -> Optional.of(due);
            case Empty _, Present _, Unsure _ -> Optional.empty();
        };
    }
}

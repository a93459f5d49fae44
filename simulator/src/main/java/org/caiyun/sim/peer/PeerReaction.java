package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;

/** What a peer does after one event; the line adds its own transfer time to every reply. */
public record PeerReaction(List<Deed> deeds) {
    private static final PeerReaction NONE = new PeerReaction(List.of());

    public PeerReaction {
        deeds = List.copyOf(deeds);
    }

    /** One thing that a peer does. */
    public sealed interface Deed {}

    /** Send these bytes; {@code after} is the device's own time (RF, mechanics, thinking), counted from the event. */
    public record Reply(Duration after, Bytes bytes) implements Deed {}

    /** Close the line from the peer's side. */
    public record HangUp(Duration after) implements Deed {}

    public static PeerReaction none() {
        return NONE;
    }

    public static PeerReaction reply(Duration after, Bytes bytes) {
        return new PeerReaction(List.of(new Reply(after, bytes)));
    }

    public PeerReaction then(PeerReaction next) {
        if (deeds.isEmpty() || next.deeds.isEmpty()) {
            return deeds.isEmpty() ? next : this;
        }
        var all = new ArrayList<>(deeds);
        all.addAll(next.deeds);
        return new PeerReaction(all);
    }
}

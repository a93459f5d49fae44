package org.caiyun.sim.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.caiyun.device.Uptime;
import org.caiyun.sim.peer.PeerReaction;
import org.caiyun.sim.peer.PeerReaction.Deed;
import org.caiyun.sim.peer.PeerReaction.HangUp;
import org.caiyun.sim.peer.PeerReaction.Reply;

/**
 * When a peer's deeds take effect: a reply after its delay and after the time its bytes need on the line, one reply
 * after the other, as a wire carries them. Free of I/O; one thread uses it.
 */
public final class DeedSchedule {
    private record Planned(Uptime readyAt, long order, Deed deed) {}

    private final LineSpeed speed;
    private final PriorityQueue<Planned> planned =
            new PriorityQueue<>(Comparator.comparing(Planned::readyAt).thenComparingLong(Planned::order));
    private Uptime freeAt = new Uptime(Long.MIN_VALUE);
    private long order;

    public DeedSchedule(LineSpeed speed) {
        this.speed = speed;
    }

    public void add(PeerReaction reaction, Uptime now) {
        for (Deed deed : reaction.deeds()) {
            planned.add(new Planned(now.plus(delayOf(deed)), order++, deed));
        }
    }

    /** The deeds whose time has come, in the order in which they take effect. */
    public List<Deed> due(Uptime now) {
        var due = new ArrayList<Deed>();
        while (deadline().filter(d -> d.reachedAt(now)).isPresent()) {
            freeAt = deadline().orElseThrow();
            due.add(planned.remove().deed());
        }
        return due;
    }

    public Optional<Uptime> deadline() {
        return Optional.ofNullable(planned.peek()).map(this::endOf);
    }

    /** The line is gone, and with it everything that was under way. */
    public void clear() {
        planned.clear();
    }

    private Uptime endOf(Planned next) {
        Uptime start = next.readyAt().compareTo(freeAt) > 0 ? next.readyAt() : freeAt;
        return start.plus(timeOnTheLine(next.deed()));
    }

    private Duration timeOnTheLine(Deed deed) {
        return switch (deed) {
            case Reply reply -> speed.timeFor(reply.bytes().size());
            case HangUp _ -> Duration.ZERO;
        };
    }

    private static Duration delayOf(Deed deed) {
        return switch (deed) {
            case Reply reply -> reply.after();
            case HangUp hangUp -> hangUp.after();
        };
    }
}

package org.caiyun.kiosk.flow;

import java.util.List;
import java.util.Set;
import org.caiyun.device.Uptime;
import org.caiyun.device.chute.ChuteCommand.Lamp;
import org.caiyun.kiosk.item.ReturnId;

/** What the machine as a whole can do right now. */
public record Service(
        boolean readerReady, boolean chuteReady, boolean journalReady, Link link, Way way, Set<Lamp> lit) {
    public static final Service STARTING = new Service(false, false, true, new Link.Down(), new Way.Clear(), Set.of());

    public Service {
        lit = Set.copyOf(lit);
    }

    /** The link to the library. */
    public sealed interface Link {
        record Down() implements Link {}

        /** Answering; {@code canSettle} when the library offers item information. */
        record Up(boolean canSettle) implements Link {}
    }

    /** The way from the slot to the bins. */
    public sealed interface Way {
        record Clear() implements Way {}

        /**
         * Something is stuck, or nobody has looked yet whether something is; the sensors are looked at again and again
         * until staff have cleared it.
         */
        record Blocked(List<ReturnId> stuck, Ask ask, Uptime until) implements Way {
            public Blocked {
                stuck = List.copyOf(stuck);
            }
        }
    }

    /** Whether a new item may be begun with. */
    public boolean takesItems() {
        return chuteReady && journalReady && way instanceof Way.Clear;
    }

    Service reader(boolean ready) {
        return new Service(ready, chuteReady, journalReady, link, way, lit);
    }

    Service chute(boolean ready) {
        return new Service(readerReady, ready, journalReady, link, way, lit);
    }

    Service journal(boolean ready) {
        return new Service(readerReady, chuteReady, ready, link, way, lit);
    }

    Service link(Link next) {
        return new Service(readerReady, chuteReady, journalReady, next, way, lit);
    }

    Service way(Way next) {
        return new Service(readerReady, chuteReady, journalReady, link, next, lit);
    }

    Service lit(Set<Lamp> next) {
        return new Service(readerReady, chuteReady, journalReady, link, way, next);
    }
}

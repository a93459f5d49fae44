package org.caiyun.kiosk.run;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.flow.Moment;

/** The two clocks of a machine, handed in so that nothing else reads one. */
public interface Clocks extends InstantSource {
    Uptime uptime();

    /** Whether the wall clock is known to be right now; cheap, asked at every event. */
    default boolean isWallTrusted() {
        return true;
    }

    /** The wall clock, while it is known to be right. */
    default Optional<Instant> trusted() {
        return isWallTrusted() ? Optional.of(instant()) : Optional.empty();
    }

    default Moment now() {
        return new Moment(uptime(), instant(), isWallTrusted());
    }
}

package org.caiyun.kiosk.item;

import java.time.Instant;
import java.util.Optional;
import org.caiyun.device.Uptime;

/** When something happened, as far as this machine can say: it may have had no clock that was right. */
public sealed interface WallTime {
    /** What the wall clock showed, or has been corrected to. */
    Instant shown();

    /** By a clock that was known to be right, or corrected by one. */
    record Known(Instant shown) implements WallTime {}

    /** The wall clock was not right, but how long ago it was can be told: it happened in this run of the program. */
    record ByUptime(Instant shown, Uptime uptime) implements WallTime {}

    /** The wall clock was not right, and the run of the program that could have told is over. */
    record Unknown(Instant shown) implements WallTime {}

    /** The instant, where it may be shown to people and told to the library. */
    default Optional<Instant> instant() {
        return switch (this) {
            case Known(var shown) -> Optional.of(shown);
            case ByUptime _, Unknown _ -> Optional.empty();
        };
    }

    default boolean isKnown() {
        return this instanceof Known;
    }

    /** What is left of it in the next run, in which the uptime of this one means nothing. */
    default WallTime afterRestart() {
        return switch (this) {
            case ByUptime(var shown, var _) -> new Unknown(shown);
            case Known _, Unknown _ -> this;
        };
    }
}

package org.caiyun.device.line;

import java.util.Optional;
import org.caiyun.device.Uptime;

/** Where a supervised line stands. */
sealed interface LineState {
    record Stopped() implements LineState {}

    /** The edge was asked to open and has not answered. */
    record Opening(Uptime giveUpAt) implements LineState {}

    /** Open; the driver has not yet identified its device. */
    record Shaking(Uptime giveUpAt) implements LineState {}

    /** Open and identified, not yet for long enough to forget earlier failures. */
    record Fresh(Uptime settledAt) implements LineState {}

    /** Open and identified; the next loss is a first one. */
    record Settled() implements LineState {}

    /** Open, and the driver says that its device is not usable; the driver decides whether reopening would help. */
    record Faulty() implements LineState {}

    /** Not open until the next try. */
    record Waiting(Uptime openAt) implements LineState {}

    default boolean isOpen() {
        return switch (this) {
            case Shaking _, Fresh _, Settled _, Faulty _ -> true;
            case Stopped _, Opening _, Waiting _ -> false;
        };
    }

    default Optional<Uptime> deadline() {
        return switch (this) {
            case Opening(Uptime giveUpAt) -> Optional.of(giveUpAt);
            case Shaking(Uptime giveUpAt) -> Optional.of(giveUpAt);
            case Fresh(Uptime settledAt) -> Optional.of(settledAt);
            case Waiting(Uptime openAt) -> Optional.of(openAt);
            case Stopped _, Settled _, Faulty _ -> Optional.empty();
        };
    }
}

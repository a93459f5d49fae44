package org.caiyun.kiosk.flow;

import java.util.Optional;
import org.caiyun.device.Uptime;

/** A patron's call for staff. "Staff have been told" is said only when somebody said that they know. */
public sealed interface StaffCall {
    record None() implements StaffCall {}

    /**
     * Nobody has answered yet.
     *
     * @param call the number of the fact that made the call
     */
    record Calling(long call, Uptime until) implements StaffCall {}

    record Answered(Uptime until) implements StaffCall {}

    /** Nobody answered in time. */
    record Unanswered(Uptime until) implements StaffCall {}

    /** This site has nobody who could be called. */
    record NobodyThere(Uptime until) implements StaffCall {}

    /** When this is over by itself. */
    default Optional<Uptime> deadline() {
        return switch (this) {
            case None() -> Optional.empty();
            case Calling(var _, var until) -> Optional.of(until);
            case Answered(var until) -> Optional.of(until);
            case Unanswered(var until) -> Optional.of(until);
            case NobodyThere(var until) -> Optional.of(until);
        };
    }
}

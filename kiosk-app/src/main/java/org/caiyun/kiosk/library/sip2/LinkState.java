package org.caiyun.kiosk.library.sip2;

import java.util.Optional;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Uptime;

/** Where the session stands with its line. */
sealed interface LinkState {
    /** Never yet open. */
    record Unopened() implements LinkState {}

    /** The server asks for a login of the telnet kind; SIP2 has not begun. */
    record AtPrompts(Uptime deadline) implements LinkState {}

    /** 93 or 99 is asked, and check-ins wait for its answer. */
    record SigningIn() implements LinkState {}

    /** Check-ins can be asked; at {@code statusDue} an idle link is asked whether it is still there. */
    record Up(boolean canAskItem, String identity, Uptime statusDue) implements LinkState {
        static Up by(AcsStatus status, Uptime statusDue) {
            String name = status.fields().first("AM");
            String shown = name.isEmpty() ? status.fields().first("AO") : name;
            return new Up(
                    status.offersItemInformation(), "SIP2 " + status.version().strip() + " " + shown, statusDue);
        }
    }

    record Down(DeviceFault fault) implements LinkState {}

    /** True while the line is open and not yet given up. */
    default boolean isOpen() {
        return switch (this) {
            case AtPrompts _, SigningIn(), Up _ -> true;
            case Unopened(), Down _ -> false;
        };
    }

    /** When something is to be done where nothing is heard; an answer that is waited for has its own deadline. */
    default Optional<Uptime> deadline(boolean idle) {
        return switch (this) {
            case AtPrompts(Uptime deadline) -> Optional.of(deadline);
            case Up up when idle -> Optional.of(up.statusDue());
            case Up _, Unopened(), SigningIn(), Down _ -> Optional.empty();
        };
    }

    default DeviceHealth health() {
        return switch (this) {
            case Unopened(), AtPrompts _, SigningIn() -> new DeviceHealth.Starting();
            case Up up -> new DeviceHealth.Ready(up.identity());
            case Down(DeviceFault fault) -> new DeviceHealth.Down(fault);
        };
    }
}

package org.caiyun.kiosk.platform;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;

/** How the link is, from what became of the last call of each kind. */
final class LinkHealth {
    private final Map<Kind, DeviceFault> faults = new EnumMap<>(Kind.class);
    private final Set<Kind> working = EnumSet.noneOf(Kind.class);
    private final String identity;
    private boolean heard;

    /** In the order in which their faults count. */
    enum Kind {
        EVENT,
        TASKS,
        LOOK_UP
    }

    LinkHealth(String identity) {
        this.identity = identity;
    }

    void well(Kind kind) {
        heard = true;
        working.add(kind);
        faults.remove(kind);
        faults.values().removeIf(DeviceFault.Disconnected.class::isInstance);
        // books come seldom: what a look-up met hours ago is not how the link is now
        if (!(faults.get(Kind.LOOK_UP) instanceof DeviceFault.Garbled)) {
            faults.remove(Kind.LOOK_UP);
        }
    }

    void unwell(Kind kind, DeviceFault fault) {
        heard = true;
        working.remove(kind);
        faults.put(kind, fault);
    }

    /** The last call of this kind was answered as it should be. */
    boolean works(Kind kind) {
        return working.contains(kind);
    }

    boolean isDown() {
        return !faults.isEmpty();
    }

    /** There was no connection at the last try. */
    boolean isOut() {
        return faults.values().stream().anyMatch(DeviceFault.Disconnected.class::isInstance);
    }

    DeviceHealth now() {
        if (!heard) {
            return new DeviceHealth.Starting();
        }
        return faults.values().stream()
                .findFirst()
                .<DeviceHealth>map(DeviceHealth.Down::new)
                .orElseGet(() -> new DeviceHealth.Ready(identity));
    }
}

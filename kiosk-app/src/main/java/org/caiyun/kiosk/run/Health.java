package org.caiyun.kiosk.run;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.fault.FaultCatalogue;
import org.caiyun.kiosk.fault.FaultSource;
import org.caiyun.kiosk.flow.ReturnEvent;
import org.caiyun.kiosk.flow.ReturnEvent.Device;

/**
 * Notices when a device comes or goes, and when one that is down is so for another cause, so that each change is said
 * once. A cause that is new in this outage is said at once; one that was said before must stand for a while, so that
 * causes that take turns are not said each time.
 */
final class Health {
    private static final Duration STANDS = Duration.ofMinutes(1);

    private final Map<Device, DeviceHealth> known = new EnumMap<>(Device.class);
    private final Map<Device, Outage> outages = new EnumMap<>(Device.class);

    void changes(Devices devices, Uptime now, Collection<ReturnEvent> events) {
        note(Device.READER, devices.reader().health(), now, events);
        note(Device.CHUTE, devices.chute().health(), now, events);
        note(Device.PRINTER, devices.printer().health(), now, events);
        devices.scanner().ifPresent(scanner -> note(Device.SCANNER, scanner.health(), now, events));
    }

    /** How one device is at this time. */
    void note(Device device, DeviceHealth health, Uptime now, Collection<ReturnEvent> events) {
        if (health.equals(known.get(device)) && isSaid(device)) {
            return;
        }
        boolean wasReady = known.put(device, health) instanceof DeviceHealth.Ready;
        switch (health) {
            case DeviceHealth.Ready(var identity) -> {
                outages.remove(device);
                if (!wasReady) {
                    events.add(new ReturnEvent.DeviceUp(device, identity));
                }
            }
            case DeviceHealth.Down(var fault) -> down(device, fault, now, events);
            case DeviceHealth.Starting()
            when wasReady -> events.add(new ReturnEvent.DeviceDown(device, "being identified again", ""));
            case DeviceHealth.Starting _ -> {}
        }
    }

    private boolean isSaid(Device device) {
        // asked of every device after every input, and mostly nothing is out
        return outages.isEmpty()
                || Optional.ofNullable(outages.get(device)).map(Outage::isSaid).orElse(true);
    }

    private void down(Device device, DeviceFault fault, Uptime now, Collection<ReturnEvent> events) {
        var number = FaultCatalogue.numberOf(source(device), fault);
        var before = Optional.ofNullable(outages.get(device));
        var outage = before.map(known -> known.with(number, now)).orElseGet(() -> Outage.begin(number, now));
        boolean news = before.isEmpty() || outage.isNews(now, STANDS);
        outages.put(device, news ? outage.said() : outage);
        if (news) {
            events.add(new ReturnEvent.DeviceDown(device, Translate.text(fault), number));
        }
    }

    private static FaultSource source(Device device) {
        return switch (device) {
            case READER -> FaultSource.RFID;
            case CHUTE -> FaultSource.CHUTE;
            case PRINTER -> FaultSource.PRINTER;
            case SCANNER -> FaultSource.SCANNER;
        };
    }
}

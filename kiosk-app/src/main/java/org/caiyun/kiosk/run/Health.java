package org.caiyun.kiosk.run;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.caiyun.device.DeviceHealth;
import org.caiyun.kiosk.fault.FaultCatalogue;
import org.caiyun.kiosk.fault.FaultSource;
import org.caiyun.kiosk.flow.ReturnEvent;
import org.caiyun.kiosk.flow.ReturnEvent.Device;

/** Notices when a device comes or goes, so that each change is said once. */
final class Health {
    private final Map<Device, DeviceHealth> known = new EnumMap<>(Device.class);

    void changes(Devices devices, Collection<ReturnEvent> events) {
        note(Device.READER, devices.reader().health(), events);
        note(Device.CHUTE, devices.chute().health(), events);
        note(Device.PRINTER, devices.printer().health(), events);
        devices.scanner().ifPresent(scanner -> note(Device.SCANNER, scanner.health(), events));
    }

    private void note(Device device, DeviceHealth now, Collection<ReturnEvent> events) {
        var before = known.get(device);
        if (now.equals(before)) {
            return;
        }
        known.put(device, now);
        boolean wasReady = before instanceof DeviceHealth.Ready;
        boolean wasDown = before instanceof DeviceHealth.Down;
        switch (now) {
            case DeviceHealth.Ready(var identity)
            when !wasReady -> events.add(new ReturnEvent.DeviceUp(device, identity));
            case DeviceHealth.Down(var fault)
            when !wasDown ->
                events.add(new ReturnEvent.DeviceDown(
                        device, Translate.text(fault), FaultCatalogue.numberOf(source(device), fault)));
            case DeviceHealth.Starting()
            when wasReady -> events.add(new ReturnEvent.DeviceDown(device, "being identified again", ""));
            case DeviceHealth.Ready _, DeviceHealth.Down _, DeviceHealth.Starting _ -> {}
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

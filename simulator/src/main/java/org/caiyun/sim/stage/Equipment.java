package org.caiyun.sim.stage;

import java.util.Optional;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.RfidConfig.Driver;
import org.caiyun.kiosk.config.ScannerConfig;
import org.caiyun.sim.peer.ScannerPeerSettings.Mode;

/**
 * What machines differ in.
 *
 * @param scanner how the scanner in the slot reads; absent where there is none
 */
public record Equipment(Driver reader, Optional<Mode> scanner) {
    /** As most machines are. */
    public static final Equipment USUAL = with(Driver.FEIG);

    public static Equipment with(Driver reader) {
        return new Equipment(reader, Optional.empty());
    }

    /** What this configuration speaks to. */
    public static Equipment of(KioskConfig config) {
        var devices = config.devices();
        return new Equipment(
                devices.rfid().protocol().driver(),
                switch (devices.scanner()) {
                    case ScannerConfig.None() -> Optional.empty();
                    case ScannerConfig.OnLine(var _, var settings) ->
                        Optional.of(settings.start().isEmpty() ? Mode.SELF_SCANNING : Mode.TRIGGERED);
                });
    }
}

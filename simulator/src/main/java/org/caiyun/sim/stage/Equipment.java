package org.caiyun.sim.stage;

import java.util.Optional;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.RfidConfig.Driver;
import org.caiyun.kiosk.config.ScannerConfig;
import org.caiyun.kiosk.decide.UidNames;
import org.caiyun.sim.peer.ScannerPeerSettings.Mode;

/**
 * What machines differ in.
 *
 * @param scanner how the scanner in the slot reads; absent where there is none
 * @param uids which tags name their item by their number, at the site where the machine stands
 */
public record Equipment(Driver reader, Optional<Mode> scanner, UidNames.Names uids) {
    /** As most machines are. */
    public static final Equipment USUAL = with(Driver.FEIG);

    /** Where the content of the tags names the items. */
    public Equipment(Driver reader, Optional<Mode> scanner) {
        this(reader, scanner, UidNames.Names.NEVER);
    }

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
                },
                config.rules().uids().names());
    }
}

package org.caiyun.sim.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.caiyun.kiosk.config.BoardConfig;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.RfidConfig.Driver;
import org.caiyun.kiosk.config.ScannerConfig;
import org.caiyun.kiosk.decide.MachineKind;
import org.caiyun.kiosk.decide.UidNames;
import org.caiyun.kiosk.library.sip2.Sip2Settings;
import org.caiyun.kiosk.library.sip2.Terminator;
import org.caiyun.kiosk.library.sip2.VerifyMode;
import org.caiyun.sim.peer.ScannerPeerSettings.Mode;
import org.caiyun.sim.peer.Sip2Site;

/**
 * What machines differ in.
 *
 * @param kind how books get into the machine
 * @param bringsBack its belt has a way back
 * @param board what sensors, drives and lamps hang on
 * @param scanner how the scanner in the slot reads; absent where there is none
 * @param wire how the library writes, and what the kiosk asks of that
 * @param uids which tags name their item by their number, at the site where the machine stands
 * @param sorting how that site sorts
 */
public record Equipment(
        MachineKind kind,
        boolean bringsBack,
        Driver reader,
        BoardConfig.Driver board,
        Optional<Mode> scanner,
        Sip2Settings.Wire wire,
        UidNames.Names uids,
        Sorting sorting) {
    /** As most machines are. */
    public static final Equipment USUAL = new Equipment(
            MachineKind.CHUTE,
            true,
            Driver.FEIG,
            BoardConfig.Driver.MODBUS_RTU,
            Optional.empty(),
            new Sip2Settings.Wire(
                    UTF_8,
                    Terminator.CR,
                    VerifyMode.STRICT,
                    Sip2Site.DEFAULT.wire().zone()),
            UidNames.Names.NEVER,
            Sorting.BY_PURPOSE);

    public static Equipment with(Driver reader) {
        return USUAL.reading(reader);
    }

    /** A machine that cannot give back has no way back either. */
    public Equipment built(MachineKind other) {
        return new Equipment(other, other.givesBack(), reader, board, scanner, wire, uids, sorting);
    }

    public Equipment reading(Driver other) {
        return new Equipment(kind, bringsBack, other, board, scanner, wire, uids, sorting);
    }

    public Equipment driving(BoardConfig.Driver other) {
        return new Equipment(kind, bringsBack, reader, other, scanner, wire, uids, sorting);
    }

    public Equipment scanning(Mode mode) {
        return new Equipment(kind, bringsBack, reader, board, Optional.of(mode), wire, uids, sorting);
    }

    public Equipment writing(Sip2Settings.Wire other) {
        return new Equipment(kind, bringsBack, reader, board, scanner, other, uids, sorting);
    }

    public Equipment naming(UidNames.Names other) {
        return new Equipment(kind, bringsBack, reader, board, scanner, wire, other, sorting);
    }

    public Equipment sorting(Sorting other) {
        return new Equipment(kind, bringsBack, reader, board, scanner, wire, uids, other);
    }

    /** What this configuration speaks to. */
    public static Equipment of(KioskConfig config) {
        var devices = config.devices();
        return new Equipment(
                config.kiosk().kind(),
                devices.chute().outputs().beltBack().isPresent(),
                devices.rfid().protocol().driver(),
                devices.board().driver(),
                switch (devices.scanner()) {
                    case ScannerConfig.None() -> Optional.empty();
                    case ScannerConfig.OnLine(var _, var settings) ->
                        Optional.of(settings.start().isEmpty() ? Mode.SELF_SCANNING : Mode.TRIGGERED);
                },
                config.library().wire(),
                config.rules().uids().names(),
                config.rules().sorting().inOrder().isEmpty() ? Sorting.BY_PURPOSE : Sorting.BY_RULES);
    }
}

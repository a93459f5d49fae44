package org.caiyun.kiosk.fault;

import java.util.Optional;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.printer.PrinterCondition;
import org.caiyun.kiosk.store.StoreFault;

/** From a fault to its number. A number that has been given never changes its meaning. */
final class FaultNumber {
    static final int KINDS = 7;
    static final int NEEDS_HANDS = 6;
    static final int FIRST_STORE_FAULT = 901;
    static final int STORE_FAULTS = 8;

    private FaultNumber() {}

    static int of(FaultSource source, DeviceFault fault) {
        return source.base()
                + switch (fault) {
                    case DeviceFault.Disconnected _ -> 1;
                    case DeviceFault.Silent _ -> 2;
                    case DeviceFault.Garbled _ -> 3;
                    case DeviceFault.WrongDevice _ -> 4;
                    case DeviceFault.Refused _ -> 5;
                    case DeviceFault.NeedsHands(String what) -> needsHands(source, what);
                    case DeviceFault.Busy _ -> 7;
                };
    }

    static int of(StoreFault fault) {
        return switch (fault) {
            case StoreFault.DiskFull _ -> FIRST_STORE_FAULT;
            case StoreFault.ReadOnly _ -> 902;
            case StoreFault.Damaged _ -> 903;
            case StoreFault.WrongVersion _ -> 904;
            case StoreFault.Unusable _ -> 905;
            case StoreFault.Missing _ -> 906;
            case StoreFault.Failing _ -> 907;
            case StoreFault.InUse _ -> 908;
        };
    }

    /** A printer says what it needs: its own number for each. */
    static int of(PrinterCondition condition) {
        return switch (condition) {
            case COVER_OPEN -> 11;
            case PAPER_OUT -> 12;
            case CUTTER_ERROR -> 13;
            case MECHANICAL_ERROR -> 14;
            case UNRECOVERABLE_ERROR -> 15;
            case HEAD_HOT -> 16;
            case OFFLINE -> 17;
            case PAPER_LOW -> 18;
        };
    }

    private static int needsHands(FaultSource source, String what) {
        Optional<PrinterCondition> condition =
                source == FaultSource.PRINTER ? PrinterCondition.ofWords(what) : Optional.empty();
        return condition.map(FaultNumber::of).orElse(NEEDS_HANDS);
    }
}

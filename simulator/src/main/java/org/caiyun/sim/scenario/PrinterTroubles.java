package org.caiyun.sim.scenario;

import org.caiyun.sim.peer.PrinterTrouble;
import org.caiyun.sim.scenario.Trouble.Kind;
import org.caiyun.sim.stage.SimulatedSite;

/** The faults of the receipt printer itself. */
final class PrinterTroubles {
    private static final int FEW_LINES = 3;

    private PrinterTroubles() {}

    static void set(Kind kind, SimulatedSite site, boolean on) {
        var printer = site.printer();
        if (kind == Kind.POWER) {
            printer.powerCycle();
        }
        if (on) {
            printer.suffer(trouble(kind));
        } else {
            printer.mend(trouble(kind));
        }
    }

    private static PrinterTrouble trouble(Kind kind) {
        return switch (kind) {
            case POWER -> new PrinterTrouble.Silent();
            case PAPER_OUT -> new PrinterTrouble.PaperOut(0);
            case PAPER_OUT_SOON -> new PrinterTrouble.PaperOut(FEW_LINES);
            case PAPER_LOW -> new PrinterTrouble.PaperLow();
            case COVER_OPEN -> new PrinterTrouble.CoverOpen();
            case CUTTER -> new PrinterTrouble.CutterStuck();
            case NO_FENCE -> new PrinterTrouble.NoFence();
            default -> throw new IllegalArgumentException("no fault of a printer: " + kind);
        };
    }
}

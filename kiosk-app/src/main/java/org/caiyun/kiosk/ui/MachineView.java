package org.caiyun.kiosk.ui;

import java.util.List;
import org.caiyun.kiosk.decide.MachineKind;

/** The machine as the drawing shows it to a patron. */
public record MachineView(
        MachineKind kind, PatronView.Lamp slot, At item, Cue cue, List<BinView> bins, Printer printer) {
    public MachineView {
        bins = List.copyOf(bins);
    }

    /** Where an item is. */
    public enum At {
        NONE,
        MOUTH,
        INSIDE,
        BELT
    }

    /** The one thing that moves: what the patron is to do. */
    public enum Cue {
        NONE,
        INSERT,
        TAKE
    }

    public enum Printer {
        IDLE,
        PRINTING,
        PAPER_OUT
    }

    /**
     * One bin.
     *
     * @param fill from 0 to 1; 0 where its capacity is not known
     * @param lit the item on the belt goes there
     */
    public record BinView(int number, String name, double fill, boolean full, boolean lit) {}
}

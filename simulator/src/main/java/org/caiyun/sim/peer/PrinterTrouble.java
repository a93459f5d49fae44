package org.caiyun.sim.peer;

/** What can go wrong with a simulated printer, and stays wrong until it is mended. */
public sealed interface PrinterTrouble {
    /** Paper runs out after this many further lines; 0 is now. */
    record PaperOut(int afterLines) implements PrinterTrouble {
        public PaperOut {
            if (afterLines < 0) {
                throw new IllegalArgumentException("expected 0 or more lines: " + afterLines);
            }
        }
    }

    record PaperLow() implements PrinterTrouble {}

    record CoverOpen() implements PrinterTrouble {}

    /** The next cut fails. */
    record CutterStuck() implements PrinterTrouble {}

    /** Hears nothing and says nothing, as with a broken wire. */
    record Silent() implements PrinterTrouble {}

    /** Prints, but does not answer GS r and GS ( H, as some clones. */
    record NoFence() implements PrinterTrouble {}
}

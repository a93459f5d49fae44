package org.caiyun.device.printer;

import java.util.Optional;

/** Something that a printer says about itself, the more telling first. */
public enum PrinterCondition {
    /** First, because paper sensors cannot be trusted while the cover is open. */
    COVER_OPEN("cover open"),
    PAPER_OUT("paper out"),
    CUTTER_ERROR("cutter error"),
    MECHANICAL_ERROR("mechanical error or paper jam"),
    UNRECOVERABLE_ERROR("error that only power off clears"),
    HEAD_HOT("print head too hot"),
    OFFLINE("offline"),
    /** Warning only: printing goes on. */
    PAPER_LOW("paper low");

    private final String words;

    PrinterCondition(String words) {
        this.words = words;
    }

    /** What {@link org.caiyun.device.DeviceFault.NeedsHands} carries for this condition. */
    public String words() {
        return words;
    }

    public static Optional<PrinterCondition> ofWords(String words) {
        for (PrinterCondition condition : values()) {
            if (condition.words.equals(words)) {
                return Optional.of(condition);
            }
        }
        return Optional.empty();
    }

    boolean stopsPrinting() {
        return this != PAPER_LOW;
    }

    /** Mended by hands on the paper: a piece may hang loose in the printer, or the rest of a receipt still come out. */
    boolean leavesPieces() {
        return this == COVER_OPEN || this == PAPER_OUT;
    }

    /** Ends with DLE ENQ 2 once its cause is gone; a model on which it does not ignores the command. */
    boolean isRecoverable() {
        return this == CUTTER_ERROR || this == MECHANICAL_ERROR;
    }

    /** Goes away without hands, and printing then goes on. */
    boolean passes() {
        return this == HEAD_HOT || this == OFFLINE;
    }
}

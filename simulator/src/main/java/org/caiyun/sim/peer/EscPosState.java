package org.caiyun.sim.peer;

import org.caiyun.device.Bytes;

/**
 * The sensors of a simulated printer and the bits they show as (Epson ESC/POS command reference, DLE EOT and GS a; the
 * examples of healthy, cover open, paper end and cutter error are vectors in the test).
 */
final class EscPosState {
    private static final int PLENTY = Integer.MAX_VALUE;

    private int linesOfPaper = PLENTY;
    private boolean paperLow;
    private boolean coverOpen;
    private boolean cutterStuck;
    private boolean cutterError;
    private boolean silent;
    private boolean fenceless;

    void suffer(PrinterTrouble trouble) {
        switch (trouble) {
            case PrinterTrouble.PaperOut(int afterLines) -> linesOfPaper = afterLines;
            case PrinterTrouble.PaperLow _ -> paperLow = true;
            case PrinterTrouble.CoverOpen _ -> coverOpen = true;
            case PrinterTrouble.CutterStuck _ -> cutterStuck = true;
            case PrinterTrouble.Silent _ -> silent = true;
            case PrinterTrouble.NoFence _ -> fenceless = true;
        }
    }

    void mend(PrinterTrouble trouble) {
        switch (trouble) {
            case PrinterTrouble.PaperOut _ -> linesOfPaper = PLENTY;
            case PrinterTrouble.PaperLow _ -> paperLow = false;
            case PrinterTrouble.CoverOpen _ -> coverOpen = false;
            case PrinterTrouble.CutterStuck _ -> cutterStuck = false;
            case PrinterTrouble.Silent _ -> silent = false;
            case PrinterTrouble.NoFence _ -> fenceless = false;
        }
    }

    void powerCycle() {
        cutterError = false;
    }

    void usePaper() {
        if (linesOfPaper != PLENTY && linesOfPaper > 0) {
            linesOfPaper--;
        }
    }

    /** True when the knife moved. */
    boolean cuts() {
        cutterError = cutterStuck;
        return !cutterStuck;
    }

    /** DLE ENQ: the error goes when its cause is gone. */
    void recover() {
        cutterError &= cutterStuck;
    }

    boolean isStopped() {
        return isOutOfPaper() || coverOpen || cutterError;
    }

    boolean isSilent() {
        return silent;
    }

    boolean isFenceless() {
        return fenceless;
    }

    /** The answer to DLE EOT n. */
    int realTime(int question) {
        return switch (question) {
            case 1 -> 0x16 | bit(isStopped(), 0x08);
            case 2 -> 0x12 | bit(coverOpen, 0x04) | bit(isOutOfPaper(), 0x20) | bit(cutterError, 0x40);
            case 3 -> 0x12 | bit(cutterError, 0x08);
            default -> 0x12 | bit(paperLow || isOutOfPaper(), 0x0C) | bit(isOutOfPaper(), 0x60);
        };
    }

    /** The four bytes of GS a. */
    Bytes automatic() {
        int four = automaticBits();
        return Bytes.of(four >> 24, four >> 16, four >> 8, four);
    }

    /** The same as one number, the first byte highest. */
    int automaticBits() {
        int first = 0x14 | bit(isStopped(), 0x08) | bit(coverOpen, 0x20);
        int second = bit(cutterError, 0x08);
        int third = bit(paperLow || isOutOfPaper(), 0x03) | bit(isOutOfPaper(), 0x0C);
        return first << 24 | second << 16 | third << 8;
    }

    /** The answer to GS r 1. */
    int paper() {
        return bit(paperLow, 0x03);
    }

    boolean isPaperLow() {
        return paperLow;
    }

    boolean isOutOfPaper() {
        return linesOfPaper == 0;
    }

    private static int bit(boolean on, int mask) {
        return on ? mask : 0;
    }
}

package org.caiyun.device.printer;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.caiyun.device.Bytes;

/**
 * What the status bits of an ESC/POS printer add up to (Epson ESC/POS command reference, DLE EOT and GS a).
 *
 * <pre>
 * DLE EOT 1   08 offline
 * DLE EOT 2   04 cover open, 20 stopped at paper end
 * DLE EOT 3   04 mechanical error, 08 cutter, 20 unrecoverable, 40 head hot
 * DLE EOT 4   0C near end, 60 end; either bit counts
 * GS a        byte 1: 08 offline, 20 cover; byte 2: 04 08 20 40 as DLE EOT 3; byte 3: 03 near end, 0C end
 * </pre>
 */
record EscPosStatus(Set<PrinterCondition> conditions, boolean stoppedAtPaperEnd) {
    static final EscPosStatus CLEAR = new EscPosStatus(EnumSet.noneOf(PrinterCondition.class), false);
    static final int QUESTIONS = 4;

    EscPosStatus {
        var copy = EnumSet.noneOf(PrinterCondition.class);
        copy.addAll(conditions);
        conditions = Collections.unmodifiableSet(copy);
    }

    /** With the answer to DLE EOT {@code question}, 1 to 4. */
    EscPosStatus withAnswer(int question, int bits) {
        var next = copy();
        boolean stopped = stoppedAtPaperEnd;
        switch (question) {
            case 1 -> put(next, PrinterCondition.OFFLINE, bits & 0x08);
            case 2 -> {
                put(next, PrinterCondition.COVER_OPEN, bits & 0x04);
                stopped = (bits & 0x20) != 0;
            }
            case 3 -> putErrors(next, bits);
            case 4 -> {
                put(next, PrinterCondition.PAPER_LOW, bits & 0x0C);
                put(next, PrinterCondition.PAPER_OUT, stopped ? 1 : bits & 0x60);
            }
            default -> throw new IllegalArgumentException("no such status: " + question);
        }
        return new EscPosStatus(next, stopped);
    }

    EscPosStatus withAutoStatus(Bytes four) {
        var next = EnumSet.noneOf(PrinterCondition.class);
        put(next, PrinterCondition.OFFLINE, four.at(0) & 0x08);
        put(next, PrinterCondition.COVER_OPEN, four.at(0) & 0x20);
        putErrors(next, four.at(1));
        put(next, PrinterCondition.PAPER_LOW, four.at(2) & 0x03);
        put(next, PrinterCondition.PAPER_OUT, four.at(2) & 0x0C);
        return new EscPosStatus(next, false);
    }

    boolean has(PrinterCondition condition) {
        return conditions.contains(condition);
    }

    /** The most telling reason why it does not print. */
    Optional<PrinterCondition> stop() {
        // a set of an enum goes in the order of its constants
        for (var condition : conditions) {
            if (condition.stopsPrinting()) {
                return Optional.of(condition);
            }
        }
        return Optional.empty();
    }

    private EnumSet<PrinterCondition> copy() {
        var copy = EnumSet.noneOf(PrinterCondition.class);
        copy.addAll(conditions);
        return copy;
    }

    private static void putErrors(EnumSet<PrinterCondition> conditions, int bits) {
        put(conditions, PrinterCondition.MECHANICAL_ERROR, bits & 0x04);
        put(conditions, PrinterCondition.CUTTER_ERROR, bits & 0x08);
        put(conditions, PrinterCondition.UNRECOVERABLE_ERROR, bits & 0x20);
        put(conditions, PrinterCondition.HEAD_HOT, bits & 0x40);
    }

    private static void put(EnumSet<PrinterCondition> conditions, PrinterCondition condition, int bits) {
        if (bits != 0) {
            conditions.add(condition);
        } else {
            conditions.remove(condition);
        }
    }
}

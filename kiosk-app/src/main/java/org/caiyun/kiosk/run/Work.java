package org.caiyun.kiosk.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Reaction;
import org.caiyun.device.chute.ChuteEvent;
import org.caiyun.device.printer.PrinterAnswer;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.kiosk.flow.ReturnEvent;
import org.caiyun.kiosk.library.LibraryEvent;

/** What one input has led to so far: events that the path has yet to take, and outputs for the edge. */
final class Work {
    private static final int FEW = 3;

    final ArrayDeque<ReturnEvent> events = new ArrayDeque<>(FEW);
    private final List<KioskOutput> outputs = new ArrayList<>();

    void reader(Reaction<RfidAnswer> reaction) {
        if (reaction.isNone()) {
            return;
        }
        take(LineName.READER, reaction);
        for (var result : reaction.results()) {
            events.addAll(Translate.reader(result));
        }
    }

    void printer(Reaction<PrinterAnswer> reaction) {
        if (reaction.isNone()) {
            return;
        }
        take(LineName.PRINTER, reaction);
        for (var result : reaction.results()) {
            events.addAll(Translate.printer(result));
        }
    }

    void chute(Reaction<ChuteEvent> reaction) {
        if (reaction.isNone()) {
            return;
        }
        take(LineName.CHUTE, reaction);
        for (var result : reaction.results()) {
            events.addAll(Translate.chute(result));
        }
    }

    void library(Reaction<LibraryEvent> reaction) {
        if (reaction.isNone()) {
            return;
        }
        take(LineName.LIBRARY, reaction);
        for (var result : reaction.results()) {
            events.addAll(Translate.library(result));
        }
    }

    private void take(LineName line, Reaction<?> reaction) {
        for (var action : reaction.line()) {
            outputs.add(new KioskOutput.OnLine(line, action));
        }
    }

    void output(KioskOutput output) {
        outputs.add(output);
    }

    List<KioskOutput> outputs() {
        // most inputs are another reading of the same sensors: they lead to nothing, or to the next question
        return switch (outputs.size()) {
            case 0 -> List.of();
            case 1 -> List.of(outputs.getFirst());
            default -> List.copyOf(outputs);
        };
    }
}

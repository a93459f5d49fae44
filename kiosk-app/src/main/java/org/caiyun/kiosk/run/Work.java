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
    final ArrayDeque<ReturnEvent> events = new ArrayDeque<>();
    private final List<KioskOutput> outputs = new ArrayList<>();

    void reader(Reaction<RfidAnswer> reaction) {
        take(LineName.READER, reaction);
        reaction.results().forEach(r -> events.addAll(Translate.reader(r)));
    }

    void printer(Reaction<PrinterAnswer> reaction) {
        take(LineName.PRINTER, reaction);
        reaction.results().forEach(r -> events.addAll(Translate.printer(r)));
    }

    void chute(Reaction<ChuteEvent> reaction) {
        take(LineName.CHUTE, reaction);
        reaction.results().forEach(r -> events.addAll(Translate.chute(r)));
    }

    void library(Reaction<LibraryEvent> reaction) {
        take(LineName.LIBRARY, reaction);
        reaction.results().forEach(r -> events.addAll(Translate.library(r)));
    }

    private void take(LineName line, Reaction<?> reaction) {
        reaction.line().forEach(action -> outputs.add(new KioskOutput.OnLine(line, action)));
    }

    void output(KioskOutput output) {
        outputs.add(output);
    }

    List<KioskOutput> outputs() {
        return List.copyOf(outputs);
    }
}

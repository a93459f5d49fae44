package org.caiyun.kiosk.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.caiyun.device.Reaction;
import org.caiyun.device.chute.ChuteEvent;
import org.caiyun.device.printer.PrinterAnswer;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.scan.ScannerEvent;
import org.caiyun.kiosk.flow.ReturnEvent;
import org.caiyun.kiosk.journal.Projection;
import org.caiyun.kiosk.library.LibraryEvent;
import org.caiyun.kiosk.platform.PlatformOutput;

/** What one input has led to so far: events that the path has yet to take, and outputs for the edge. */
final class Work {
    private static final int FEW = 3;

    final ArrayDeque<ReturnEvent> events = new ArrayDeque<>(FEW);
    private final List<KioskOutput> outputs = new ArrayList<>();

    void reader(Reaction<RfidAnswer> reaction) {
        take(LineName.READER, reaction, Translate::reader);
    }

    void printer(Reaction<PrinterAnswer> reaction) {
        take(LineName.PRINTER, reaction, Translate::printer);
    }

    void chute(Reaction<ChuteEvent> reaction) {
        take(LineName.CHUTE, reaction, Translate::chute);
    }

    void scanner(Reaction<ScannerEvent> reaction) {
        take(LineName.SCANNER, reaction, Translate::scanner);
    }

    void library(Reaction<LibraryEvent> reaction) {
        take(LineName.LIBRARY, reaction, Translate::library);
    }

    void platform(List<PlatformOutput> wanted) {
        for (var output : wanted) {
            switch (output) {
                case PlatformOutput.Send(var number, var call) -> outputs.add(new KioskOutput.Call(number, call));
                case PlatformOutput.ReadOutbox(var atMost) ->
                    outputs.add(new KioskOutput.ReadOutbox(Projection.PLATFORM, atMost));
                case PlatformOutput.News news -> events.add(Translate.platform(news));
            }
        }
    }

    private <R> void take(LineName line, Reaction<R> reaction, Function<R, List<ReturnEvent>> translated) {
        if (reaction.isNone()) {
            return;
        }
        for (var action : reaction.line()) {
            outputs.add(new KioskOutput.OnLine(line, action));
        }
        for (var result : reaction.results()) {
            events.addAll(translated.apply(result));
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

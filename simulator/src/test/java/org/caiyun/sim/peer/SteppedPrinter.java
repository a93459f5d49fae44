package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.List;
import org.caiyun.device.CommandId;
import org.caiyun.device.printer.EscPosPrinter;
import org.caiyun.device.printer.PrintElement;
import org.caiyun.device.printer.PrintOutcome;
import org.caiyun.device.printer.PrinterAnswer;
import org.caiyun.device.printer.PrinterAnswer.PrintEnded;
import org.caiyun.device.printer.PrinterCommand;
import org.caiyun.device.printer.PrinterCommand.Print;
import org.caiyun.device.printer.PrinterSettings;
import org.caiyun.sim.line.LineSpeed;

/** The driver and the simulated printer on one line in memory, under a virtual clock; for tests. */
final class SteppedPrinter {
    final EscPosPeer peer = new EscPosPeer();
    final EscPosPrinter driver;
    private final SteppedLine<PrinterCommand, PrinterAnswer> line;

    SteppedPrinter(PrinterSettings settings) {
        driver = new EscPosPrinter(settings);
        line = new SteppedLine<>(driver, peer, LineSpeed.AT_ONCE);
    }

    /** An opened line and a driver that has finished its handshake. */
    static SteppedPrinter ready(PrinterSettings.Fence fence) {
        var stepped = new SteppedPrinter(PrinterSettings.USUAL.withFence(fence));
        stepped.open();
        stepped.pass(Duration.ofMillis(100));
        return stepped;
    }

    void open() {
        line.open();
    }

    void loseLine() {
        line.unplug();
    }

    void print(long id, List<PrintElement> receipt) {
        line.command(new Print(new CommandId(id), receipt));
    }

    /** All that the driver has said. */
    List<PrinterAnswer> answers() {
        return line.results();
    }

    /** Why the driver closed the line, each time. */
    List<String> closings() {
        return line.closings();
    }

    /** What became of this receipt; the test fails unless it was answered exactly once. */
    PrintOutcome outcomeOf(long id) {
        var outcomes = answers().stream()
                .filter(answer ->
                        answer instanceof PrintEnded ended && ended.id().number() == id)
                .map(answer -> ((PrintEnded) answer).outcome())
                .toList();
        if (outcomes.size() != 1) {
            throw new AssertionError("answered " + outcomes.size() + " times: " + outcomes);
        }
        return outcomes.getFirst();
    }

    void pass(Duration time) {
        line.pass(time);
    }
}

package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.LineAction;
import org.caiyun.device.printer.EscPosPrinter;
import org.caiyun.device.printer.PrintElement;
import org.caiyun.device.printer.PrintOutcome;
import org.caiyun.device.printer.PrinterAnswer;
import org.caiyun.device.printer.PrinterAnswer.PrintEnded;
import org.caiyun.device.printer.PrinterCommand.Print;
import org.caiyun.device.printer.PrinterSettings;

/** The driver and the simulated printer on one line in memory, under a virtual clock; for tests. */
final class SteppedPrinter {
    final EscPosPeer peer = new EscPosPeer();
    final EscPosPrinter driver;
    final List<PrinterAnswer> answers = new ArrayList<>();
    final List<String> closes = new ArrayList<>();

    private final PriorityQueue<Arrival> underWay =
            new PriorityQueue<>(Comparator.comparing(Arrival::at).thenComparingLong(Arrival::order));
    private Uptime now = Uptime.ZERO;
    private long order;
    private boolean open;

    private record Arrival(Uptime at, long order, Bytes bytes) {}

    SteppedPrinter(PrinterSettings settings) {
        driver = new EscPosPrinter(settings);
    }

    /** An opened line and a driver that has finished its handshake. */
    static SteppedPrinter ready(PrinterSettings.Fence fence) {
        var stepped = new SteppedPrinter(PrinterSettings.USUAL.withFence(fence));
        stepped.open();
        stepped.pass(Duration.ofMillis(100));
        return stepped;
    }

    void open() {
        open = true;
        answer(peer.opened(now));
        carryOut(driver.opened(now));
    }

    void loseLine() {
        open = false;
        underWay.clear();
        peer.closed(now);
        carryOut(driver.closed("unplugged", now));
    }

    void print(long id, List<PrintElement> receipt) {
        carryOut(driver.command(new Print(new CommandId(id), receipt), now));
    }

    /** What became of this receipt; the test fails unless it was answered exactly once. */
    PrintOutcome outcomeOf(long id) {
        var outcomes = answers.stream()
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
        var until = now.plus(time);
        while (next().reachedAt(until)) {
            now = next().compareTo(now) > 0 ? next() : now;
            step();
        }
        now = until;
    }

    private Uptime next() {
        var never = new Uptime(Long.MAX_VALUE);
        var arrival = underWay.isEmpty() ? never : underWay.peek().at();
        var ours = Uptime.earlier(arrival, driver.deadline().orElse(never));
        return Uptime.earlier(ours, peer.deadline().orElse(never));
    }

    private void step() {
        if (!underWay.isEmpty() && underWay.peek().at().reachedAt(now)) {
            carryOut(driver.received(underWay.remove().bytes(), now));
        } else if (peer.deadline().filter(d -> d.reachedAt(now)).isPresent()) {
            answer(peer.tick(now));
        } else {
            carryOut(driver.tick(now));
        }
    }

    private void carryOut(Reaction<PrinterAnswer> reaction) {
        answers.addAll(reaction.results());
        for (LineAction action : reaction.line()) {
            switch (action) {
                case LineAction.Write(Bytes bytes) -> answer(peer.received(bytes, now));
                case LineAction.Close(String why) -> {
                    closes.add(why);
                    open = false;
                }
                case LineAction.Open _ -> throw new AssertionError("a driver does not open");
            }
        }
    }

    private void answer(PeerReaction reaction) {
        for (PeerReaction.Deed deed : reaction.deeds()) {
            switch (deed) {
                case PeerReaction.Reply(Duration after, Bytes bytes) -> {
                    if (open) {
                        underWay.add(new Arrival(now.plus(after), order++, bytes));
                    }
                }
                case PeerReaction.HangUp _ -> throw new AssertionError("a printer does not hang up");
            }
        }
    }
}

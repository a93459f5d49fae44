package org.caiyun.sim.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.flow.SlotState;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.run.LineName;
import org.caiyun.sim.bench.Figure.Baseline;
import org.caiyun.sim.bench.Figure.Unit;

/**
 * How long the kiosk itself keeps a patron waiting: of each return the time to the decision, and from the captured book
 * to the library's answer, without what reader, lines and library need. Waiting is virtual and exact; what the machine
 * computed meanwhile, the simulation's part included, is added to it in the processor's time.
 */
final class DecisionTime {
    private static final Figure.Bound BOUND = new Figure.Bound.Most(20);
    private static final double NEARLY_ALL = 0.99;

    private final ThreadMXBean processor = ManagementFactory.getThreadMXBean();
    private final BookThatReturns book = new BookThatReturns(1);
    private final BusyLines needs = new BusyLines(Set.of(LineName.READER.label(), LineName.LIBRARY.label()));
    private final List<Wait> decisions = new ArrayList<>();
    private final List<Wait> answers = new ArrayList<>();
    private int seen;

    /** What somebody waited for the kiosk, and for what it is connected to. */
    private record Wait(double own, double others) {}

    private record Begun(Uptime at, long computedNanos) {}

    private DecisionTime() {
        book.stage().tap(needs);
    }

    /** After so many returns that only warm the program up. */
    static List<Figure> measure(int warmups, int returns) {
        var times = new DecisionTime();
        for (int i = 0; i < warmups + returns; i++) {
            if (i == warmups) {
                times.decisions.clear();
                times.answers.clear();
            }
            times.oneReturn();
        }
        return List.of(
                figure("sensor to decision, the kiosk's own, p99", times.decisions, "reader and its line"),
                figure("captured to answer, the kiosk's own, p99", times.answers, "reader, library and lines"));
    }

    private void oneReturn() {
        book.prepare();
        needs.forget();
        seen += book.stage().factsFrom(seen).size();
        book.insert();
        Optional<Begun> reading = Optional.empty();
        Optional<Begun> captured = Optional.empty();
        long computed = 0;
        do {
            long start = processor.getCurrentThreadCpuTime();
            book.step();
            computed += processor.getCurrentThreadCpuTime() - start;
            var now = new Begun(book.stage().now(), computed);
            if (reading.isEmpty() && isReading()) {
                reading = Optional.of(now);
            }
            for (FactRecord record : newFacts()) {
                if (is(record, ReturnFact.Decided.class)) {
                    decisions.add(wait(reading.orElseThrow(), now));
                } else if (is(record, ReturnFact.Captured.class)) {
                    captured = Optional.of(new Begun(record.uptime(), computed));
                } else if (is(record, ReturnFact.CheckedIn.class)) {
                    answers.add(wait(captured.orElseThrow(), now));
                }
            }
        } while (!book.rests());
    }

    private boolean isReading() {
        return book.stage().kiosk().orElseThrow().state().slot() instanceof SlotState.Reading;
    }

    private List<FactRecord> newFacts() {
        var facts = book.stage().factsFrom(seen);
        seen += facts.size();
        return facts;
    }

    private static boolean is(FactRecord record, Class<? extends Fact> type) {
        return type.isInstance(record.fact());
    }

    private Wait wait(Begun from, Begun until) {
        Duration others = needs.between(from.at, until.at);
        Duration own = until.at.since(from.at).minus(others).plusNanos(until.computedNanos - from.computedNanos);
        return new Wait(Unit.MILLIS.of(own.toNanos()), Unit.MILLIS.of(others.toNanos()));
    }

    private static Figure figure(String name, List<Wait> waits, String others) {
        double own = atMost(waits.stream().map(Wait::own).sorted().toList());
        double needed = atMost(waits.stream().map(Wait::others).sorted().toList());
        var beside =
                needed > 0 ? Optional.of(new Baseline(others + " themselves", needed)) : Optional.<Baseline>empty();
        return new Figure(name, own, Unit.MILLIS, beside, BOUND, 0);
    }

    private static double atMost(List<Double> sorted) {
        return sorted.get((int) Math.ceil(NEARLY_ALL * sorted.size()) - 1);
    }
}

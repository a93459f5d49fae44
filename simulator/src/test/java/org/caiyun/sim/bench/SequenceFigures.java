package org.caiyun.sim.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caiyun.sim.bench.Figure.Baseline;
import org.caiyun.sim.bench.Figure.Bound;
import org.caiyun.sim.bench.Figure.Unit;
import org.caiyun.sim.peer.SequenceTime;
import org.caiyun.sim.peer.UhfTime;

/** The mandated sequence as figures: what it takes beside what it must take. */
final class SequenceFigures {
    private SequenceFigures() {}

    static List<Figure> of(List<SequenceTime> sequences, UhfTime uhf) {
        var figures = new ArrayList<Figure>();
        for (SequenceTime time : sequences) {
            figures.add(figure(
                    "the sequence, " + time.reader() + ", " + time.blocks() + " blocks",
                    time.taken(),
                    new Baseline("air and line", millis(time.bound())),
                    time.limit() > 0 ? new Bound.Times(time.limit()) : Figure.ANY));
        }
        var looks = new Baseline(uhf.looks() + " looks", millis(uhf.dwell().multipliedBy(uhf.looks())));
        figures.add(figure("the sequence, " + uhf.reader(), uhf.taken(), looks, Figure.ANY));
        return figures;
    }

    private static Figure figure(String name, Duration taken, Baseline beside, Bound bound) {
        return new Figure(name, millis(taken), Unit.MILLIS, Optional.of(beside), bound, 0);
    }

    private static double millis(Duration time) {
        return Unit.MILLIS.of(time.toNanos());
    }
}

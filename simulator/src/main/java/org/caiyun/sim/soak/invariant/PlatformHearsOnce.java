package org.caiyun.sim.soak.invariant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caiyun.sim.platform.KioskEvent;
import org.caiyun.sim.platform.TaskVisit;
import org.caiyun.sim.soak.invariant.ToldPlatform.Saying;

/** However often an event had to be sent: it counts once, after those of the same book's earlier returns. */
final class PlatformHearsOnce implements Invariant {
    private final Observed observed;

    PlatformHearsOnce(Observed observed) {
        this.observed = observed;
    }

    @Override
    public String sentence() {
        return "the platform hears everything once, and of each book in the order of its returns";
    }

    @Override
    public void settled() {
        var heard = observed.site.platform().heard();
        eachOnce(heard);
        eachBookInOrder(heard);
        eachTaskOnce(observed.site.platform().visits());
    }

    private void eachOnce(List<KioskEvent> heard) {
        var times = heard.stream().collect(Collectors.groupingBy(ToldPlatform::of, Collectors.counting()));
        for (var saying : observed.told.all()) {
            long came = times.getOrDefault(saying, 0L);
            int written = observed.told.rows(saying).size();
            if (came > written || (came < written && !observed.told.isLaidAside(saying.of()))) {
                throw broken(saying + " was written " + written + " times and came " + came + " times");
            }
        }
        times.forEach((saying, came) -> {
            if (observed.told.rows(saying).isEmpty()) {
                throw broken(saying + " came " + came + " times, and the journal does not know it");
            }
        });
    }

    private void eachBookInOrder(List<KioskEvent> heard) {
        var last = new HashMap<String, Long>();
        for (var event : heard) {
            var rows = observed.told.rows(ToldPlatform.of(event));
            // what was laid aside and what was not look the same: the newest that it can be
            long row = rows.getLast();
            if (row < last.getOrDefault(event.barcode(), 0L)) {
                throw broken(ToldPlatform.of(event) + " came after what is newer of " + event.barcode());
            }
            last.merge(event.barcode(), rows.getFirst(), Math::max);
        }
    }

    private void eachTaskOnce(List<TaskVisit> visits) {
        Map<String, Long> times =
                visits.stream().collect(Collectors.groupingBy(TaskVisit::task, Collectors.counting()));
        for (var saying : observed.told.all()) {
            boolean isTask = saying instanceof Saying.Task;
            long stands = times.getOrDefault(saying.of(), 0L);
            if (isTask && stands != 1 && !(stands == 0 && observed.told.isLaidAside(saying.of()))) {
                throw broken(saying + " stands on the worklist " + stands + " times");
            }
        }
    }
}

package org.caiyun.sim.panel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caiyun.device.Uptime;
import org.caiyun.sim.scenario.Scenario;
import org.caiyun.sim.scenario.ScenarioStep;
import org.caiyun.sim.stage.Equipment;

/** Everything that was done on a stage since it began, with its moment. One thread uses it. */
final class Recorder {
    static final int MOST_DEEDS = 9_000;
    /** From the start of a story that was cut to its first step: the firmware comes up meanwhile. */
    private static final Duration PRELUDE = Duration.ofSeconds(5);

    private final List<Deed> deeds = new ArrayList<>();

    /**
     * One deed.
     *
     * @param before how many returns had begun
     * @param clean the machine was as one that has just started
     */
    private record Deed(Duration at, ScenarioStep step, int before, boolean clean) {}

    /** False when the recording is full. */
    boolean add(Uptime at, ScenarioStep step, int returns, boolean clean) {
        if (deeds.size() == MOST_DEEDS) {
            return false;
        }
        deeds.add(new Deed(Duration.ofMillis(at.nanos() / Pace.MILLISECOND), step, returns, clean));
        return true;
    }

    int steps() {
        return deeds.size();
    }

    /** True when nothing more can be recorded. */
    boolean isFull() {
        return deeds.size() == MOST_DEEDS;
    }

    /** The whole recording up to now as a story that replays it. */
    Scenario whole(String name, long seed, Shelf shelf, Uptime now) {
        return from(0, name, seed, shelf, now);
    }

    /**
     * The recording of about the last while: back to the last deed before it at which the machine was clean and from
     * which on no book comes up that was used before. Where there is none, all of it.
     */
    Scenario last(Duration span, String name, long seed, Shelf shelf, Uptime now) {
        var border = Duration.ofNanos(now.nanos()).minus(span);
        int first = 0;
        while (first < deeds.size() && deeds.get(first).at.compareTo(border) < 0) {
            first++;
        }
        while (first > 0 && (first == deeds.size() || !canBegin(first))) {
            first--;
        }
        return from(first, name, seed, shelf, now);
    }

    private boolean canBegin(int first) {
        Set<String> before = books(deeds.subList(0, first));
        return deeds.get(first).clean
                && books(deeds.subList(first, deeds.size())).stream().noneMatch(before::contains);
    }

    private static Set<String> books(List<Deed> some) {
        return some.stream()
                .flatMap(deed -> deed.step.books().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Scenario from(int first, String name, long seed, Shelf shelf, Uptime now) {
        var kept = deeds.subList(first, deeds.size());
        var shift = first == 0 ? Duration.ZERO : earlier(kept.getFirst().at);
        var steps = new ArrayList<ScenarioStep>();
        for (var deed : kept) {
            steps.add(new ScenarioStep.At(deed.at.minus(shift)));
            steps.add(first == 0 ? deed.step : counted(deed.step, kept.getFirst().before));
        }
        steps.add(new ScenarioStep.At(
                Duration.ofMillis(now.nanos() / Pace.MILLISECOND).minus(shift)));
        var books = books(kept).stream()
                .flatMap(id -> shelf.book(id).stream())
                .map(ShelfBook::book)
                .toList();
        return new Scenario(name, seed, false, Equipment.USUAL, books, steps);
    }

    /** A return's number in a story that begins later. */
    private static ScenarioStep counted(ScenarioStep step, int before) {
        return step instanceof ScenarioStep.Damaged(int number) ? new ScenarioStep.Damaged(number - before) : step;
    }

    private static Duration earlier(Duration first) {
        var shift = first.minus(PRELUDE);
        return shift.isNegative() ? Duration.ZERO : shift;
    }
}

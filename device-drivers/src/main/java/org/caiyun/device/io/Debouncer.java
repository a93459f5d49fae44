package org.caiyun.device.io;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caiyun.device.Uptime;

/**
 * Turns raw electrical levels into logical, debounced ones: a level counts once it has stayed for its input's debounce
 * time; the first level seen counts at once. Pure; the time is handed in. One thread uses it.
 *
 * <p>A board that is polled calls {@link #see} for each input and then {@link #settle} once per poll. A board that
 * reports edges calls {@link #settle} before {@link #see}, and again when {@link #deadline} has come.
 */
public final class Debouncer {
    private final SortedMap<Integer, DigitalIn> inputs = new TreeMap<>();
    private final SortedMap<Integer, State> states = new TreeMap<>();
    private boolean changed;
    /** How many of the states are changing: mostly none, and then there is nothing to go through. */
    private int changing;

    private sealed interface State {}

    private record Steady(boolean level) implements State {}

    /** Still counts as {@code level}; the other level is seen, and counts from {@code due}. */
    private record Changing(boolean level, Uptime due) implements State {}

    public Debouncer(List<DigitalIn> inputs) {
        inputs.forEach(input -> this.inputs.put(input.channel(), input));
    }

    /** Takes in the raw level of one input; a channel that is no input of this board is ignored. */
    public void see(int channel, boolean raw, Uptime now) {
        Optional.ofNullable(inputs.get(channel)).ifPresent(input -> see(input, input.logical(raw), now));
    }

    private void see(DigitalIn input, boolean level, Uptime now) {
        var before = Optional.ofNullable(states.get(input.channel()));
        State after = before.map(state -> next(state, level, now.plus(input.debounce())))
                .orElse(new Steady(level));
        boolean first = before.isEmpty();
        changed |= first;
        changing += count(after) - before.map(Debouncer::count).orElse(0);
        states.put(input.channel(), after);
    }

    private static int count(State state) {
        return state instanceof Changing ? 1 : 0;
    }

    private static State next(State state, boolean level, Uptime due) {
        return switch (state) {
            case Steady(boolean counts) when counts != level -> new Changing(counts, due);
            case Steady steady -> steady;
            case Changing(boolean counts, Uptime _) when counts == level -> new Steady(counts);
            case Changing changing -> changing;
        };
    }

    /** Lets every level count whose time has come; true when the snapshot is complete and differs from the last one. */
    public boolean settle(Uptime now) {
        if (changing > 0) {
            states.replaceAll((_, state) -> settled(state, now));
        }
        boolean report = changed && complete();
        if (report) {
            changed = false;
        }
        return report;
    }

    private State settled(State state, Uptime now) {
        return switch (state) {
            case Steady steady -> steady;
            case Changing(boolean level, Uptime due)
            when due.reachedAt(now) -> {
                changed = true;
                changing--;
                yield new Steady(!level);
            }
            case Changing waiting -> waiting;
        };
    }

    /** True when every input has been seen and all is reported: the same levels once more would change nothing. */
    public boolean isAtRest() {
        return changing == 0 && !changed && complete();
    }

    /** True when every input has been seen at least once. */
    public boolean complete() {
        return states.size() == inputs.size();
    }

    /** The logical level of every input seen so far. */
    public SortedMap<Integer, Boolean> levels() {
        var levels = new TreeMap<Integer, Boolean>();
        states.forEach((channel, state) -> levels.put(
                channel,
                switch (state) {
                    case Steady(boolean level) -> level;
                    case Changing(boolean level, Uptime _) -> level;
                }));
        return Collections.unmodifiableSortedMap(levels);
    }

    /** When a level that is seen now would begin to count. */
    public Optional<Uptime> deadline() {
        if (changing == 0) {
            return Optional.empty();
        }
        return states.values().stream()
                .flatMap(state -> switch (state) {
                    case Steady _ -> Optional.<Uptime>empty().stream();
                    case Changing(boolean _, Uptime due) -> Optional.of(due).stream();
                })
                .min(Uptime::compareTo);
    }
}

package org.caiyun.device;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.line.LineAction;

/** What a machine wants after one event: actions on its line, in order, and results for whoever asked. */
public record Reaction<R>(List<LineAction> line, List<R> results) {
    private static final Reaction<?> NONE = new Reaction<>(List.of(), List.of());

    public Reaction {
        line = List.copyOf(line);
        results = List.copyOf(results);
    }

    @SuppressWarnings("unchecked") // what carries no result fits every result
    public static <R> Reaction<R> none() {
        return (Reaction<R>) NONE;
    }

    /** True when there is nothing to do and nothing to tell. */
    public boolean isNone() {
        return line.isEmpty() && results.isEmpty();
    }

    public static <R> Reaction<R> write(Bytes bytes) {
        return new Reaction<>(List.of(new LineAction.Write(bytes)), List.of());
    }

    public static <R> Reaction<R> close(String why) {
        return new Reaction<>(List.of(new LineAction.Close(why)), List.of());
    }

    public static <R> Reaction<R> result(R result) {
        return new Reaction<>(List.of(), List.of(result));
    }

    /** This reaction, followed by {@code next}. */
    public Reaction<R> then(Reaction<R> next) {
        if (next.isNone()) {
            return this;
        }
        if (isNone()) {
            return next;
        }
        var actions = new ArrayList<>(line);
        actions.addAll(next.line);
        var both = new ArrayList<>(results);
        both.addAll(next.results);
        return new Reaction<>(actions, both);
    }
}

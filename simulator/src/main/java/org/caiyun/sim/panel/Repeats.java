package org.caiyun.sim.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.caiyun.sim.line.LineTap.Way;

/**
 * Leaves out polling: a question that was asked before, together with its answer, when both are as the last time. The
 * next row that is kept says how many were left out. One thread uses it.
 */
final class Repeats {
    private static final int MOST_QUESTIONS = 64;

    private final Function<String, String> subject;
    private final Map<String, Exchange> last = new LinkedHashMap<>();
    private Optional<TraceRow> held = Optional.empty();
    private Optional<TraceRow> open = Optional.empty();
    private int left;

    private record Exchange(String question, String answer) {}

    /** {@code subject} tells by a question's hex what it asks about; empty for what is never polled. */
    Repeats(Function<String, String> subject) {
        this.subject = subject;
    }

    /** The rows to keep now. */
    List<TraceRow> pass(TraceRow row) {
        return row.way() == Way.TO_DEVICE ? asked(row) : answered(row);
    }

    private List<TraceRow> asked(TraceRow row) {
        var rows = flush();
        var known = last.get(subject.apply(row.hex()));
        if (known != null && known.question().equals(row.hex())) {
            held = Optional.of(row);
            open = Optional.empty();
        } else {
            rows.add(counted(row));
            open = Optional.of(row);
        }
        return rows;
    }

    private List<TraceRow> answered(TraceRow row) {
        var question = held.or(() -> open);
        var known = question.map(q -> last.get(subject.apply(q.hex())));
        if (held.isPresent() && known.filter(k -> k.answer().equals(row.hex())).isPresent()) {
            held = Optional.empty();
            left++;
            return List.of();
        }
        var rows = flush();
        question.ifPresent(q -> remember(q, row));
        open = Optional.empty();
        rows.add(counted(row));
        return rows;
    }

    private void remember(TraceRow question, TraceRow answer) {
        var about = subject.apply(question.hex());
        if (!about.isEmpty()) {
            last.remove(about);
            last.put(about, new Exchange(question.hex(), answer.hex()));
            if (last.size() > MOST_QUESTIONS) {
                last.remove(last.keySet().iterator().next());
            }
        }
    }

    /** A question that was held back, and got another answer or none. */
    List<TraceRow> flush() {
        var rows = new ArrayList<TraceRow>();
        held.ifPresent(row -> rows.add(counted(row)));
        held = Optional.empty();
        return rows;
    }

    private TraceRow counted(TraceRow row) {
        if (left == 0) {
            return row;
        }
        var text = "(after " + left + " unchanged) " + row.text();
        left = 0;
        return row.withText(text);
    }
}

package org.caiyun.kiosk.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caiyun.kiosk.cataloguing.TaskChange;
import org.caiyun.kiosk.cataloguing.TaskState;

/**
 * One answer to the question what became of tasks.
 *
 * @param changes that fit, by number, all after the one that was asked with
 * @param last the number with which to ask next
 * @param size how many entries it had
 * @param oddities how many of them do not fit
 */
record TaskPage(List<TaskChange> changes, long last, int size, int oddities) {
    private static final int LONGEST_TASK = 200;

    TaskPage {
        changes = List.copyOf(changes);
    }

    /** @throws IllegalArgumentException when it is no list of changes */
    static TaskPage read(JsonNode in, long after) {
        var entries = in.path("changes");
        if (!entries.isArray()) {
            throw new IllegalArgumentException("changes: expected a list");
        }
        var changes = new ArrayList<TaskChange>();
        long last = after;
        int oddities = 0;
        for (JsonNode entry : entries) {
            long number = number(entry);
            Optional<TaskChange> change = number > last ? change(entry, number) : Optional.empty();
            change.ifPresent(changes::add);
            oddities += change.isPresent() ? 0 : 1;
            last = Math.max(last, number);
        }
        return new TaskPage(changes, last, entries.size(), oddities);
    }

    /** 0, which no change has, where there is none. */
    private static long number(JsonNode entry) {
        var number = entry.path("number");
        return number.isIntegralNumber() && number.canConvertToLong() ? number.longValue() : 0;
    }

    private static Optional<TaskChange> change(JsonNode entry, long number) {
        String task = entry.path("task").asText("");
        Optional<TaskState> state = state(entry.path("state").asText(""));
        if (task.isBlank() || task.length() > LONGEST_TASK || state.isEmpty()) {
            return Optional.empty();
        }
        try {
            var at = OffsetDateTime.parse(entry.path("at").asText("")).toInstant();
            return Optional.of(new TaskChange(number, task, state.get(), at));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<TaskState> state(String label) {
        return List.of(TaskState.values()).stream()
                .filter(state -> state.label().equals(label))
                .findFirst();
    }
}

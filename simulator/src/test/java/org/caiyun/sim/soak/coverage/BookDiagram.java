package org.caiyun.sim.soak.coverage;

import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.kiosk.flow.ReturnEvent;
import org.caiyun.kiosk.flow.ReturnPath;
import org.caiyun.kiosk.flow.Step;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.ReturnFact;

/**
 * From the mouth to the bin: every way from one state of a book to the next, and the events that lead there, as walks
 * of the pure machine come through them. A state whose device is away is drawn as the same state.
 */
final class BookDiagram {
    /** Further walks find no further way. */
    private static final int WALKS = 30;

    private static final int STEPS = 3_000;
    private static final String NOWHERE = "[*]";

    private final SortedMap<Way, SortedSet<String>> ways = new TreeMap<>();

    private record Way(String from, String to) implements Comparable<Way> {
        @Override
        public int compareTo(Way other) {
            int byFrom = from.compareTo(other.from);
            return byFrom != 0 ? byFrom : to.compareTo(other.to);
        }
    }

    static BookDiagram walked() {
        var diagram = new BookDiagram();
        var random = new Random(1);
        for (var site : Site.WALKED) {
            var config = site.config(random);
            for (int i = 0; i < WALKS; i++) {
                new PureWalk(random.nextLong(), config, diagram::beside).go(STEPS);
            }
        }
        return diagram;
    }

    private ReturnPath beside(ReturnPath path) {
        return (state, event, now) -> {
            var step = path.on(state, event, now);
            note(state, event, step);
            return step;
        };
    }

    private void note(MachineState before, ReturnEvent event, Step step) {
        var after = step.state();
        var why = event instanceof ReturnEvent.Tick ? EventKind.TICK_DUE : EventKind.of(event, true);
        var mouth = name(PathRow.of(before.slot()));
        boolean hasGoneIn = false;
        for (var book : after.books().entrySet()) {
            if (!before.books().containsKey(book.getKey())) {
                hasGoneIn |= !(event instanceof ReturnEvent.FoundInside);
                note(
                        event instanceof ReturnEvent.FoundInside ? NOWHERE : mouth,
                        name(PathRow.of(book.getValue())),
                        why);
            }
        }
        for (var book : before.books().entrySet()) {
            var next = after.books().get(book.getKey());
            note(
                    name(PathRow.of(book.getValue())),
                    next == null ? end(book.getKey(), step) : name(PathRow.of(next)),
                    why);
        }
        if (!hasGoneIn) {
            note(mouth, name(PathRow.of(after.slot())), why);
        }
    }

    private void note(String from, String to, EventKind why) {
        if (!from.equals(to)) {
            ways.computeIfAbsent(new Way(from, to), _ -> new TreeSet<>()).add(words(why));
        }
    }

    /** What the journal says last of a book that is followed no further. */
    private static String end(ReturnId id, Step step) {
        var end = "FOR_STAFF";
        for (var fact : step.facts()) {
            if (fact instanceof ReturnFact told && told.id().equals(id)) {
                end = switch (told) {
                    case ReturnFact.Landed _ -> "IN_ITS_BIN";
                    case ReturnFact.TakenBack _, ReturnFact.Withdrawn _ -> "WITH_THE_PATRON";
                    default -> end;
                };
            }
        }
        return end;
    }

    private static String name(PathRow row) {
        return switch (row) {
            case SLOT_READING, SLOT_READING_PAUSED -> "READING";
            case COUNTING_INSIDE, COUNTING_INSIDE_PAUSED -> "COUNTING_INSIDE";
            case CHECKING_IN, CHECKING_IN_PAUSED -> "CHECKING_IN";
            case SECURING, SECURING_PAUSED -> "SECURING";
            case TRAVELLING, TRAVELLING_RESUMED -> "TRAVELLING";
            case SLOT_EMPTY,
                    SLOT_WAITING,
                    SLOT_HELD,
                    CAPTURING,
                    COUNTING,
                    GIVING_BACK,
                    LOCATING_INTO_MACHINE,
                    LOCATING_TO_PATRON,
                    LOCATING_INTO_BIN -> row.name();
        };
    }

    private static String words(EventKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** In Mermaid's language for state diagrams. */
    String mermaid() {
        return ways.entrySet().stream()
                .map(BookDiagram::line)
                .collect(Collectors.joining(
                        "\n",
                        "stateDiagram-v2\n    [*] --> SLOT_EMPTY\n",
                        "\n    IN_ITS_BIN --> [*]\n    WITH_THE_PATRON --> [*]\n    FOR_STAFF --> [*]\n"));
    }

    private static String line(Map.Entry<Way, SortedSet<String>> way) {
        return "    " + way.getKey().from() + " --> " + way.getKey().to() + ": " + String.join(", ", way.getValue());
    }
}

package org.caiyun.sim.panel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** What there is to show at one moment, of which each page gets what it has not got yet. */
final class BenchFrame {
    private final Optional<Play> play;
    private final ObjectNode whole;
    private final ObjectNode clock;
    private final String essence;
    private final String time;

    /** Facts for one page, and where its next ones begin. */
    record Facts(ArrayNode json, int next) {}

    BenchFrame(Optional<Play> play, ObjectNode whole, ObjectNode clock) {
        this.play = play;
        this.whole = whole;
        this.clock = clock;
        this.essence = whole.toString();
        this.time = clock.toString();
    }

    /** All but the clock and the long lists. */
    String essence() {
        return essence;
    }

    String time() {
        return time;
    }

    int stage() {
        return play.map(Play::number).orElse(0);
    }

    List<TraceRow> rowsAfter(long number, int most) {
        return play.map(p -> p.trace().after(number, most)).orElse(List.of());
    }

    /** How many facts there are since the stage began. */
    int facts() {
        return play.map(Play::facts).orElse(0);
    }

    Facts factsFrom(int first, int most) {
        var json = JsonNodeFactory.instance.arrayNode();
        if (play.isEmpty()) {
            return new Facts(json, 0);
        }
        var form = new JournalForm(play.get().config().kiosk().zone());
        var facts = play.get().factsFrom(first, most);
        facts.forEach(fact -> json.add(form.json(fact)));
        return new Facts(json, Math.max(first, play.get().oldestFact()) + facts.size());
    }

    String text(long revision, List<TraceRow> rows, ArrayNode facts) {
        var json = whole.deepCopy();
        json.put("rev", revision);
        json.set("time", clock);
        json.set("journal", facts);
        var trace = json.putArray("trace");
        for (var row : rows) {
            trace.addObject()
                    .put("no", row.number())
                    .put("at", row.at().nanos() / Pace.MILLISECOND)
                    .put("line", row.line())
                    .put("dir", MachineForm.word(row.way()))
                    .put("hex", row.hex())
                    .put("text", row.text());
        }
        return json.toString();
    }
}

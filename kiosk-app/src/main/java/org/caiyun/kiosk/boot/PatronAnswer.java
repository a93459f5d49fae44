package org.caiyun.kiosk.boot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;
import org.caiyun.kiosk.library.sip2.PatronCounts;
import org.caiyun.kiosk.library.sip2.PatronList;
import org.caiyun.kiosk.library.sip2.PatronStatus;

/** The standing of a card as JSON, and nothing else of its owner: no name, number, address, title or sum of money. */
final class PatronAnswer {
    private PatronAnswer() {}

    /** @param known whether the library knows the card; null where it does not say */
    static ObjectNode json(PatronStatus status, PatronCounts counts, JsonNode known) {
        var json = JsonNodeFactory.instance.objectNode();
        json.set("known", known);
        var marks = JsonNodeFactory.instance.arrayNode();
        for (PatronStatus.Mark mark : PatronStatus.Mark.values()) {
            if (status.has(mark)) {
                marks.add(Sip2LinkOptions.word(mark));
            }
        }
        json.put("blocked", !marks.isEmpty());
        json.set("marks", marks);
        var counted = json.putObject("counts");
        for (PatronList list : PatronList.values()) {
            OptionalInt count = counts.of(list);
            counted.put(Sip2LinkOptions.word(list), count.isPresent() ? (Integer) count.getAsInt() : null);
        }
        return json;
    }

    /** Of an answer without counts. */
    static ObjectNode json(PatronStatus status, JsonNode known) {
        return json(status, PatronCounts.UNKNOWN, known);
    }
}

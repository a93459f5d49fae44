package org.caiyun.sim.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** The platform's answers as JSON ({@code docs/platform-api.yaml}). */
final class PlatformForm {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PlatformForm() {}

    static JsonNode changes(List<TaskChange> changes) {
        var out = JSON.objectNode();
        var list = out.putArray("changes");
        for (var change : changes) {
            list.addObject()
                    .put("number", change.number())
                    .put("task", change.task())
                    .put("state", change.state().label())
                    .put("at", change.at().toString());
        }
        return out;
    }

    static JsonNode standing(Registers.Borrower borrower) {
        var out = JSON.objectNode();
        var borrowed = out.putArray("borrowed");
        borrower.barcodes().forEach(borrowed::add);
        return out.put("more", borrower.more())
                .put("grade", borrower.standing().grade().name())
                .put("choose", borrower.more());
    }
}

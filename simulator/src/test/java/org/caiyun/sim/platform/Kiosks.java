package org.caiyun.sim.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What kiosks send in these tests. */
final class Kiosks {
    /** An order code. */
    static final String ON_LINE = "DD20261114093";

    static final String BROUGHT = "GX20260001234";
    static final String AT_PLATFORM = "GX20260001235";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Kiosks() {}

    static ObjectNode tree(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A return that the kiosk took at this time; empty for none. */
    static ObjectNode returned(String id, String visit, String barcode, String purchase, String at) {
        var event = event(id, "cn.caiyun.return.reported", barcode);
        var data = event.putObject("data")
                .put("return", visit)
                .put("barcode", barcode)
                .put("purchase", purchase)
                .put("library", "checked-in");
        if (!at.isEmpty()) {
            data.put("returnedAt", at);
        }
        return event;
    }

    static ObjectNode opened(String id, String task, String barcode) {
        var event = event(id, "cn.caiyun.task.opened", barcode);
        event.set("data", tree("""
                {"task": "%s", "barcode": "%s", "tags": ["E00401001122AABB"], "kind": "new-title",
                 "reasons": ["first-return", "brief-record"], "rush": false, "owner": "", "bin": 5, "position": 3,
                 "misplaced": false,
                 "missing": {"record": ["102$b", "215$a"], "holdings": ["location"], "asset": ["asset-number"],
                             "processing": ["tag"]}}
                """.formatted(task, barcode)));
        return event;
    }

    /** The same with the purchase as the platform answers it. */
    static ObjectNode openedWith(JsonNode purchase, String id, String task) {
        var event = opened(id, task, purchase.path("barcode").asText());
        ((ObjectNode) event.path("data")).set("purchase", purchase);
        return event;
    }

    private static ObjectNode event(String id, String type, String barcode) {
        return tree("{}")
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", "/kiosks/NMG-SIM-01")
                .put("type", type)
                .put("subject", barcode)
                .put("datacontenttype", "application/json");
    }
}

package org.caiyun.sim.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.caiyun.sim.platform.store.MemoryPlatformStore;
import org.caiyun.sim.platform.store.PlatformStore;

/** A platform with the built-in data, begun at nine in the morning; each thing that happens takes a minute. */
final class OpenPlatform {
    static final Instant NINE = Instant.parse("2026-11-22T01:00:00Z");
    private static final String TOKEN = "Bearer sim-platform";

    private final SimPlatform platform;
    private Instant now = NINE;

    OpenPlatform(PlatformStore store) {
        platform = SimPlatform.open(PlatformData.builtIn().withToken("sim-platform"), store, NINE);
    }

    static OpenPlatform inMemory() {
        return new OpenPlatform(new MemoryPlatformStore());
    }

    SimPlatform platform() {
        return platform;
    }

    void goTo(Instant time) {
        now = time;
    }

    PlatformReply get(String path, String query) {
        return platform.answer(new PlatformRequest("GET", path, query, TOKEN, ""), now);
    }

    PlatformReply post(String path, String body) {
        return post(path, body, TOKEN);
    }

    PlatformReply post(String path, String body, String authorization) {
        now = now.plusSeconds(60);
        return platform.answer(new PlatformRequest("POST", path, "", authorization, body), now);
    }

    PlatformReply tell(JsonNode event) {
        return post("/events", event.toString());
    }

    /** The purchase with this barcode. */
    JsonNode purchase(String barcode) {
        return Kiosks.tree(get("/purchases", "barcode=" + barcode).body());
    }

    String state(String barcode) {
        return purchase(barcode).path("state").asText();
    }

    /** How the borrower of this card stands. */
    JsonNode standing(String card) {
        return Kiosks.tree(post("/standing", "{\"card\":\"" + card + "\"}").body());
    }

    DeskResult act(String what, int task, String more) {
        now = now.plusSeconds(60);
        return platform.act("{\"do\":\"" + what + "\",\"task\":" + task + more + "}", now);
    }

    /** Everything that is missing, group by group, and the whole book. */
    DeskResult complete(int task) {
        var _ = fill(task, "record", "{\"102$b\":\"150000\",\"215$a\":\"260页\"}");
        var _ = fill(task, "holdings", "{\"location\":\"中文图书借阅室\"}");
        var _ = fill(task, "asset", "{\"asset-number\":\"2026-000123\"}");
        var _ = fill(task, "processing", "{\"tag\":\"已写入\"}");
        return act("complete", task, "");
    }

    DeskResult fill(int task, String group, String values) {
        var _ = act("fill", task, ",\"group\":\"" + group + "\",\"values\":" + values);
        return act("finish", task, ",\"group\":\"" + group + "\"");
    }

    JsonNode view() {
        return platform.view(now);
    }

    /** The states that this kiosk was told, oldest first, as {@code task=state}. */
    List<String> told() {
        var changes = Kiosks.tree(
                get("/kiosks/NMG-SIM-01/task-changes", "after=0&limit=500").body());
        return StreamSupport.stream(changes.path("changes").spliterator(), false)
                .map(change -> change.path("number").asLong()
                        + " "
                        + change.path("task").asText()
                        + "="
                        + change.path("state").asText())
                .toList();
    }
}

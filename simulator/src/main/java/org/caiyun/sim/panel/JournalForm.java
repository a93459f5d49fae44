package org.caiyun.sim.panel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.caiyun.kiosk.journal.FactCodec;
import org.caiyun.kiosk.journal.FactRecord;

/** Facts for people: number, moment, type, and the values. */
final class JournalForm {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> SUBJECTS = Set.of("return", "receipt");

    private final FactCodec codec = new FactCodec();
    private final ZoneId zone;

    JournalForm(ZoneId zone) {
        this.zone = zone;
    }

    ObjectNode json(FactRecord record) {
        var text = codec.encode(record.fact());
        var fact = parsed(text.json());
        var id = fact.path("return").asText(fact.path("receipt").asText(""));
        var values = fact.properties().stream()
                .filter(field -> !SUBJECTS.contains(field.getKey()))
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining(" "));
        return JsonNodeFactory.instance
                .objectNode()
                .put("seq", record.seq())
                .put("at", record.wall().atZone(zone).toOffsetDateTime().toString())
                .put("uptimeMs", record.uptime().nanos() / Pace.MILLISECOND)
                .put("boot", record.boot())
                .put("type", text.type())
                .put("subject", id.isEmpty() ? "" : "#" + id.substring(id.lastIndexOf('/') + 1))
                .put("text", values);
    }

    private static ObjectNode parsed(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.caiyun.sim.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.sim.platform.store.StoredEntry;
import org.caiyun.sim.stage.JournalOnDisk;

/**
 * Something that a kiosk tells the platform of a book.
 *
 * @param id the event's
 * @param task that it is to be catalogued, and not only that it came back
 */
record Told(String id, boolean task, String barcode, ReturnId visit) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** By the facts that are in its journal, in their order. */
    static List<Told> byKiosk(JournalOnDisk journal) {
        return journal.records().stream().flatMap(Told::fact).toList();
    }

    private static Stream<Told> fact(FactRecord record) {
        var id = record.journal() + "/" + record.seq();
        return switch (record.fact()) {
            case ReturnFact.ReturnReported fact ->
                Stream.of(new Told(id, false, fact.item().text(), fact.id()));
            case ReturnFact.CataloguingAsked fact
            when fact.tellPlatform() ->
                Stream.of(new Told(id, true, fact.task().item().text(), fact.id()));
            default -> Stream.empty();
        };
    }

    /** By what the platform has kept, in the order in which it came. */
    static List<Told> toPlatform(List<StoredEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind().equals("event"))
                .map(entry -> event(entry.text()))
                .toList();
    }

    private static Told event(String text) {
        try {
            JsonNode event = JSON.readTree(text);
            boolean task = event.path("type").asText().equals("cn.caiyun.task.opened");
            var visit = event.path("data").path(task ? "task" : "return").asText();
            return new Told(
                    event.path("id").asText(), task, event.path("subject").asText(), ReturnId.parse(visit));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no event: " + text, e);
        }
    }
}

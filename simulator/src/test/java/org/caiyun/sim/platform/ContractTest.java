package org.caiyun.sim.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The platform and {@code docs/platform-api.yaml} agree, by the word of a schema validator. */
final class ContractTest {
    private static final String MORNING = "2026-11-22T01:00:30+08:00";
    private static String contract = "";

    private final OpenPlatform open = OpenPlatform.inMemory();

    @BeforeAll
    static void read() throws IOException {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Map<String, Object> document = yaml.load(Files.readString(Path.of("../docs/platform-api.yaml")));
        contract = new ObjectMapper().writeValueAsString(document);
    }

    private static List<String> complaints(String schema, String json) {
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of("https://platform.example/api.json", contract)));
        Schema at = registry.getSchema(
                SchemaLocation.of("https://platform.example/api.json#/components/schemas/" + schema));
        return at
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void answersAsTheContractSays() {
        fits("Purchase", open.get("/purchases", "barcode=" + Kiosks.BROUGHT));
        fits("Purchase", open.get("/purchases", "order=" + Kiosks.ON_LINE));
        fits("Problem", open.get("/purchases", "barcode=nobody"));
        fits("Problem", open.get("/purchases", "order=nobody"));
        fits("Problem", open.get("/purchases", "order=1&barcode=1"));
        fits("Problem", open.post("/events", "{}"));
        fits("Problem", open.post("/events", "{}", ""));
        fits("Standing", open.post("/standing", "{\"card\":\"15010000001234\"}"));
        fits("Taken", open.tell(Kiosks.returned("1", "r1", Kiosks.BROUGHT, "", MORNING)));
        fits("Taken", open.tell(Kiosks.openedWith(open.purchase(Kiosks.BROUGHT), "2", "t1")));
        open.complete(1);
        fits("TaskChanges", open.get("/kiosks/NMG-SIM-01/task-changes", "after=0&limit=10"));
    }

    private static void fits(String schema, PlatformReply reply) {
        assertThat(complaints(schema, reply.body())).as(schema).isEmpty();
    }

    static Stream<Named<Consumer<ObjectNode>>> damages() {
        var all = Stream.<Named<Consumer<ObjectNode>>>builder();
        for (var key : List.of("specversion", "id", "source", "type", "subject", "datacontenttype", "data")) {
            all.add(Named.of("without " + key, event -> event.remove(key)));
            all.add(Named.of("with a number as " + key, event -> event.put(key, 7)));
            all.add(Named.of("with an empty " + key, event -> event.put(key, "")));
        }
        for (var key : List.of(
                "task",
                "barcode",
                "tags",
                "kind",
                "reasons",
                "rush",
                "owner",
                "bin",
                "position",
                "misplaced",
                "missing")) {
            all.add(Named.of("without data." + key, event -> data(event).remove(key)));
            all.add(Named.of("with a half as data." + key, event -> data(event).put(key, 0.5)));
            all.add(Named.of("with long data." + key, event -> data(event).put(key, "x".repeat(501))));
        }
        all.add(Named.of(
                "with a small tag", event -> data(event).putArray("tags").add("e004")));
        all.add(Named.of("with no reason", event -> data(event).putArray("reasons")));
        all.add(Named.of("with a bin below zero", event -> data(event).put("bin", -1)));
        all.add(Named.of("with an unknown kind", event -> data(event).put("kind", "NEW_TITLE")));
        all.add(Named.of(
                "with a nameless field",
                event -> missing(event).putArray("asset").add("")));
        all.add(Named.of("without a group", event -> missing(event).remove("asset")));
        for (var key : List.of("id", "barcode", "state", "loan", "owner", "book", "payment", "held")) {
            all.add(Named.of("without purchase." + key, event -> purchase(event).remove(key)));
            all.add(Named.of(
                    "with long purchase." + key, event -> purchase(event).put(key, "x".repeat(501))));
        }
        for (var key : List.of("title", "volume", "author", "publisher", "year", "isbn", "listPrice")) {
            all.add(Named.of("without book." + key, event -> book(event).remove(key)));
            all.add(Named.of("with long book." + key, event -> book(event).put(key, "x".repeat(501))));
        }
        return all.build();
    }

    /** What the validator finds wrong the platform refuses, and nothing has happened. */
    @ParameterizedTest
    @MethodSource("damages")
    void refusesWhatTheContractDoesNotAllow(Consumer<ObjectNode> damage) {
        var event = Kiosks.openedWith(open.purchase(Kiosks.BROUGHT), "1", "t1");
        assertThat(complaints("Event", event.toString())).isEmpty();

        damage.accept(event);

        assertThat(complaints("Event", event.toString())).isNotEmpty();
        assertThat(open.tell(event).status()).isEqualTo(400);
        assertThat(open.platform().tasks()).isZero();
    }

    @Test
    void refusesATimeThatIsNone() {
        var event = Kiosks.returned("1", "r1", Kiosks.BROUGHT, "", "yesterday");

        assertThat(complaints("Event", event.toString())).isNotEmpty();
        assertThat(open.tell(event).status()).isEqualTo(400);
    }

    private static ObjectNode data(JsonNode event) {
        return (ObjectNode) event.path("data");
    }

    private static ObjectNode missing(JsonNode event) {
        return (ObjectNode) data(event).path("missing");
    }

    private static ObjectNode purchase(JsonNode event) {
        return (ObjectNode) data(event).path("purchase");
    }

    private static ObjectNode book(JsonNode event) {
        return (ObjectNode) purchase(event).path("book");
    }
}

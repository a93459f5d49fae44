package org.caiyun.kiosk.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code docs/platform-api.yaml}, by which a validator that others made judges what is on the wire. */
final class Contract {
    private static final String AT = "https://platform.example/api.json";
    private final JsonNode document;
    private final SchemaRegistry schemas;

    private Contract(JsonNode document) {
        this.document = document;
        this.schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(AT, document.toString())));
    }

    static Contract read() throws IOException {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Map<String, Object> document = yaml.load(Files.readString(Path.of("../docs/platform-api.yaml")));
        return new Contract(JsonMapper.builder().build().valueToTree(document));
    }

    /** What does not fit; none where all does. */
    List<String> complaints(String schema, String json) {
        return schemas
                .getSchema(SchemaLocation.of(AT + "#/components/schemas/" + schema))
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** The names of the parameters in the address of this call. */
    List<String> queryOf(String path, String method) {
        return document.path("paths")
                .path(path)
                .path(method)
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }
}

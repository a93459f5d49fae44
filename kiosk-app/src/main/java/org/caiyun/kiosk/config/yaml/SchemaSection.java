package org.caiyun.kiosk.config.yaml;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Writes down what a definition asks for, as a JSON Schema. Used by one thread, for one walk. */
final class SchemaSection implements Section {
    private final ObjectNode properties = JsonNodeFactory.instance.objectNode();
    private final ArrayNode required = JsonNodeFactory.instance.arrayNode();

    @Override
    public <T> T required(String key, YamlType<T> type) {
        required.add(key);
        properties.set(key, type.schema());
        return type.placeholder();
    }

    @Override
    public <T> T optional(String key, YamlType<T> type, T otherwise) {
        properties.set(key, type.schema().set("default", type.written(otherwise)));
        return otherwise;
    }

    @Override
    public <T> Optional<T> optional(String key, YamlType<T> type) {
        properties.set(key, type.schema());
        return Optional.empty();
    }

    @Override
    public <T> T defaults(String key, YamlType<T> section) {
        properties.set(key, section.schema());
        return section.placeholder();
    }

    @Override
    public void refused(String key, String why) {
        properties.putObject(key).put("description", "Not allowed: " + why).putObject("not");
    }

    @Override
    public boolean sound(String... keys) {
        return false;
    }

    @Override
    public void problem(String path, String text) {
        // there is no document that could be wrong
    }

    ObjectNode schema() {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        schema.put("additionalProperties", false);
        schema.set("properties", properties);
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }
}

package org.caiyun.kiosk.config.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Types that hold other types. */
public final class Structures {
    private Structures() {}

    /** Keys and values, as a definition asks for them; a definition must not contain itself. */
    public static <T> YamlType<T> section(Function<Section, T> definition) {
        return new YamlType<>(
                "a section with keys",
                (tree, spot) -> readSection(definition, tree, spot),
                () -> {
                    var section = new SchemaSection();
                    var _ = definition.apply(section);
                    return section.schema();
                },
                () -> definition.apply(new SchemaSection()),
                _ -> JsonNodeFactory.instance.objectNode());
    }

    /** A list of {@code min} to {@code max} entries of one type. */
    public static <T> YamlType<List<T>> list(YamlType<T> entry, int min, int max) {
        return new YamlType<>(
                "a list of " + min + " to " + max + " entries",
                (tree, spot) -> readList(entry, min, max, tree, spot),
                () -> {
                    var schema = JsonNodeFactory.instance.objectNode().put("type", "array");
                    schema.put("minItems", min).put("maxItems", max);
                    return schema.set("items", entry.schema());
                },
                List::of,
                values -> written(entry, values));
    }

    private static <T> T readSection(Function<Section, T> definition, Tree tree, Spot spot) {
        Tree.Keys keys;
        switch (tree) {
            case Tree.Keys written -> keys = written;
            case Tree.Scalar scalar when scalar.isNothing() -> keys = Tree.Keys.none(scalar.place());
            case Tree.Scalar _, Tree.Items _, Tree.Unreadable _ -> {
                spot.problem(tree.place(), "expected a section with keys, " + Shown.value(tree));
                return definition.apply(new SchemaSection());
            }
        }
        var section = new ReadSection(keys, spot);
        T value = definition.apply(section);
        section.finish();
        return value;
    }

    private static <T> List<T> readList(YamlType<T> entry, int min, int max, Tree tree, Spot spot) {
        if (!(tree instanceof Tree.Items list)) {
            spot.problem(tree.place(), "expected a list of " + min + " to " + max + " entries, " + Shown.value(tree));
            return List.of();
        }
        int size = list.items().size();
        if (size < min || size > max) {
            spot.problem(tree.place(), "expected a list of " + min + " to " + max + " entries, has " + size);
            return List.of();
        }
        var values = new ArrayList<T>();
        for (Tree item : list.items()) {
            values.add(entry.read(item, spot.item(values.size())));
        }
        return List.copyOf(values);
    }

    private static <T> JsonNode written(YamlType<T> entry, List<T> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(v -> array.add(entry.written(v)));
        return array;
    }
}

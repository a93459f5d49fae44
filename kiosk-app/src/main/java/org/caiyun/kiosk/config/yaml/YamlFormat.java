package org.caiyun.kiosk.config.yaml;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A kind of YAML file: one definition that reads it and that gives its JSON Schema. Immutable. */
public final class YamlFormat<T> {
    private final String title;
    private final YamlType<T> type;

    public YamlFormat(String title, Function<Section, T> definition) {
        this.title = title;
        this.type = Structures.section(definition);
    }

    /** Reads {@code base} with the overlays laid over it in turn: sections are merged key by key, lists replaced. */
    public YamlResult<T> read(YamlSource base, YamlSource... overlays) {
        var sources = new ArrayList<>(List.of(base));
        sources.addAll(List.of(overlays));
        Spot top = Spot.top();
        List<Optional<Tree>> trees =
                sources.stream().map(s -> TreeReader.read(s, top)).toList();
        if (trees.stream().anyMatch(Optional::isEmpty)) {
            return bad(top, sources);
        }
        Tree whole =
                trees.stream().flatMap(Optional::stream).reduce(Tree::merged).orElseThrow();
        T value = type.read(whole, top);
        return top.problems().isEmpty() ? new YamlResult.Good<>(value) : bad(top, sources);
    }

    /** The JSON Schema (draft 2020-12) of the format, as text that ends with a line feed. */
    public String jsonSchema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", title);
        schema.setAll(type.schema());
        return schema.toPrettyString() + "\n";
    }

    private static <T> YamlResult<T> bad(Spot top, List<YamlSource> sources) {
        List<String> files = sources.stream().map(YamlSource::name).toList();
        return new YamlResult.Bad<>(top.problems().stream()
                .sorted(Comparator.comparingInt((Problem p) -> files.indexOf(p.file()))
                        .thenComparingInt(Problem::line))
                .toList());
    }
}

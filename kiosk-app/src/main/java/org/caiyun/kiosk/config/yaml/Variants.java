package org.caiyun.kiosk.config.yaml;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Types that can be written in several ways, each leading to one case of a sealed interface, for instance. */
public final class Variants {
    private Variants() {}

    /** One thing that {@link #oneKeyOf} tells from the others by its key. */
    public record Case<T>(String key, YamlType<? extends T> type) {}

    /**
     * A section of exactly one key, which says what it is: {@code insert: b1}, {@code advance: 5s}. A case of
     * {@link Scalars#nothing} may be written as the bare word, {@code restart}.
     */
    public static <T> YamlType<T> oneKeyOf(List<Case<T>> cases) {
        List<String> keys = cases.stream().map(Case::key).toList();
        String expected = "one of " + String.join(", ", keys);
        return new YamlType<>(
                expected,
                (tree, spot) -> readCase(cases, tree, spot),
                () -> schema(cases),
                () -> cases.getFirst().type().placeholder(),
                _ -> JsonNodeFactory.instance.nullNode());
    }

    /** A value with a short form: where a section stands it is read as {@code section}, otherwise as {@code scalar}. */
    public static <T> YamlType<T> either(YamlType<T> scalar, YamlType<T> section) {
        return new YamlType<>(
                scalar.expected() + ", or " + section.expected(),
                (tree, spot) -> tree instanceof Tree.Keys ? section.read(tree, spot) : scalar.read(tree, spot),
                () -> anyOf(List.of(scalar.schema(), section.schema())),
                scalar::placeholder,
                scalar::written);
    }

    private static <T> T readCase(List<Case<T>> cases, Tree tree, Spot spot) {
        List<String> keys = cases.stream().map(Case::key).toList();
        Tree.Keys written = bareWordAsKey(tree);
        if (written.entries().size() != 1) {
            String was = tree instanceof Tree.Keys
                    ? "has the keys "
                            + written.entries().keySet().stream()
                                    .limit(5)
                                    .map(k -> Shown.text(k, 40))
                                    .collect(Collectors.joining(", "))
                    : Shown.value(tree);
            spot.problem(tree.place(), "expected exactly one of " + String.join(", ", keys) + "; " + was);
            return cases.getFirst().type().placeholder();
        }
        var only = written.entries().firstEntry();
        Optional<Case<T>> found =
                cases.stream().filter(c -> c.key().equals(only.getKey())).findFirst();
        if (found.isEmpty()) {
            String hint = Nearest.to(only.getKey(), keys)
                    .map(near -> "did you mean " + near + "?")
                    .orElseGet(() -> "expected one of " + String.join(", ", keys));
            spot.key(only.getKey()).problem(only.getValue().key(), "unknown; " + hint);
            return cases.getFirst().type().placeholder();
        }
        return found.get().type().read(only.getValue().value(), spot.key(only.getKey()));
    }

    /** The tree as keys: a bare word is a key with nothing behind it; a list or nothing has no keys. */
    private static Tree.Keys bareWordAsKey(Tree tree) {
        return switch (tree) {
            case Tree.Keys keys -> keys;
            case Tree.Scalar s
            when !s.isNothing() -> Tree.Keys.one(s.place(), s.text(), new Tree.Scalar(s.place(), "", true));
            case Tree.Scalar _, Tree.Items _, Tree.Unreadable _ -> Tree.Keys.none(tree.place());
        };
    }

    private static <T> ObjectNode schema(List<Case<T>> cases) {
        var choices = new ArrayList<ObjectNode>();
        ArrayNode bareWords = JsonNodeFactory.instance.arrayNode();
        for (Case<T> one : cases) {
            ObjectNode value = one.type().schema();
            if (value.path("type").asText().equals("null")) {
                bareWords.add(one.key());
            }
            var section = JsonNodeFactory.instance.objectNode().put("type", "object");
            section.put("additionalProperties", false);
            section.putObject("properties").set(one.key(), value);
            section.putArray("required").add(one.key());
            choices.add(section);
        }
        if (!bareWords.isEmpty()) {
            choices.add(JsonNodeFactory.instance.objectNode().set("enum", bareWords));
        }
        return anyOf(choices);
    }

    private static ObjectNode anyOf(List<ObjectNode> choices) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.putArray("anyOf").addAll(choices);
        return schema;
    }
}

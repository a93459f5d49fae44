package org.caiyun.kiosk.config.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What may stand behind a key: how it is read, and how a JSON Schema says it. Made by {@link Scalars} and
 * {@link Structures}. Immutable.
 */
public final class YamlType<T> {
    /** Makes a value of a tree; a tree that does not fit is reported, and answered with the placeholder. */
    interface Reading<T> {
        T read(Tree tree, Spot spot);
    }

    private final String expected;
    private final Reading<T> reading;
    private final Supplier<ObjectNode> schema;
    private final Supplier<T> placeholder;
    private final Function<T, JsonNode> written;

    YamlType(
            String expected,
            Reading<T> reading,
            Supplier<ObjectNode> schema,
            Supplier<T> placeholder,
            Function<T, JsonNode> written) {
        this.expected = expected;
        this.reading = reading;
        this.schema = schema;
        this.placeholder = placeholder;
        this.written = written;
    }

    /** The same type with a sentence on what it is for; editors that know the schema show it. */
    public YamlType<T> about(String description) {
        return new YamlType<>(
                expected, reading, () -> schema.get().put("description", description), placeholder, written);
    }

    /**
     * The same form for another type of value.
     *
     * @param change takes any value of this type, its placeholder too
     * @param back undoes {@code change}, to write a default down
     */
    public <U> YamlType<U> map(Function<T, U> change, Function<U, T> back) {
        return new YamlType<>(
                expected,
                (tree, spot) -> change.apply(read(tree, spot)),
                schema,
                () -> change.apply(placeholder.get()),
                value -> written.apply(back.apply(value)));
    }

    /** What is expected, in words that follow "expected". */
    String expected() {
        return expected;
    }

    T read(Tree tree, Spot spot) {
        return tree instanceof Tree.Unreadable ? placeholder() : reading.read(tree, spot);
    }

    ObjectNode schema() {
        return schema.get();
    }

    /** Any value of this type; it stands in for a value that is missing or wrong, and never leaves the walker. */
    T placeholder() {
        return placeholder.get();
    }

    /** The value as it would be written, for the default in the schema. */
    JsonNode written(T value) {
        return written.apply(value);
    }
}

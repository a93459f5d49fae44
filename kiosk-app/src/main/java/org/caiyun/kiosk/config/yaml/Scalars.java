package org.caiyun.kiosk.config.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Types of single values. */
public final class Scalars {
    private static final Pattern ONE_LINE = Pattern.compile("[^\\x00-\\x1F\\x7F-\\x9F]{1,200}");
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,17}|0x[0-9A-Fa-f]{1,15}");

    private Scalars() {}

    /** One line of 1 to 200 characters, taken as written: {@code 007} stays {@code 007}, also without quotes. */
    public static YamlType<String> text() {
        return text(ONE_LINE, "text of 1 to 200 characters on one line", "text");
    }

    /**
     * Text that matches a pattern as a whole; {@code expected} says in words what it looks like. The pattern must mean
     * the same in Java and in a JSON Schema.
     */
    public static YamlType<String> text(Pattern pattern, String expected) {
        return text(pattern, expected, "");
    }

    private static YamlType<String> text(Pattern pattern, String expected, String placeholder) {
        return scalar(
                expected,
                s -> Optional.of(s.text()).filter(pattern.asMatchPredicate()),
                () -> type("string").put("pattern", "^(" + pattern + ")$"),
                placeholder,
                TextNode::valueOf);
    }

    /**
     * Text that something else understands, such as a time zone.
     *
     * @param placeholder any valid value
     * @param parse gives nothing for text that is not understood
     * @param write the text of a value
     */
    public static <T> YamlType<T> parsed(
            String expected, T placeholder, Function<String, Optional<T>> parse, Function<T, String> write) {
        return scalar(
                expected,
                s -> parse.apply(s.text()),
                () -> type("string"),
                placeholder,
                value -> TextNode.valueOf(write.apply(value)));
    }

    /** A whole number, decimal or as 0x and hexadecimal digits. */
    public static YamlType<Integer> integer(int min, int max) {
        return scalar(
                wholeNumber(min, max),
                s -> whole(s, min, max).map(Math::toIntExact),
                () -> bounded(min, max),
                min,
                IntNode::valueOf);
    }

    /** A whole number that may be larger than an int, decimal or as 0x and hexadecimal digits. */
    public static YamlType<Long> longInteger(long min, long max) {
        return scalar(wholeNumber(min, max), s -> whole(s, min, max), () -> bounded(min, max), min, LongNode::valueOf);
    }

    /** Yes or no, written true or false. */
    public static YamlType<Boolean> flag() {
        return scalar(
                "true or false",
                s -> Optional.of(s.text())
                        .filter(t -> s.plain() && (t.equals("true") || t.equals("false")))
                        .map(Boolean::parseBoolean),
                () -> type("boolean"),
                false,
                BooleanNode::valueOf);
    }

    /** A time span, written as a whole number and ms, s, m or h. */
    public static YamlType<Duration> duration(Duration min, Duration max) {
        return scalar(
                "a time from " + TimeSpan.write(min) + " to " + TimeSpan.write(max) + " such as 500ms, 3s or 5m",
                s -> TimeSpan.parse(s.text()).filter(d -> d.compareTo(min) >= 0 && d.compareTo(max) <= 0),
                () -> type("string").put("pattern", "^" + TimeSpan.FORM + "$"),
                min,
                d -> TextNode.valueOf(TimeSpan.write(d)));
    }

    /** One of the constants, written in small letters with hyphens: {@code GIVE_BACK} is {@code give-back}. */
    public static <E extends Enum<E>> YamlType<E> choice(Class<E> constants) {
        return choice(
                List.of(constants.getEnumConstants()),
                e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** One of these values, written as its label. */
    public static <T> YamlType<T> choice(List<T> values, Function<T, String> label) {
        List<String> labels = values.stream().map(label).toList();
        return scalar(
                labels.size() == 1 ? labels.getFirst() : "one of " + String.join(", ", labels),
                s -> values.stream()
                        .filter(v -> label.apply(v).equals(s.text()))
                        .findFirst(),
                () -> {
                    ObjectNode schema = type("string");
                    labels.forEach(schema.putArray("enum")::add);
                    return schema;
                },
                values.getFirst(),
                v -> TextNode.valueOf(label.apply(v)));
    }

    /** A key behind which nothing stands. */
    public static <T> YamlType<T> nothing(T value) {
        return new YamlType<>(
                "nothing",
                (tree, spot) -> {
                    if (!(tree instanceof Tree.Scalar s && s.isNothing())) {
                        spot.problem(tree.place(), "expected nothing, " + Shown.value(tree));
                    }
                    return value;
                },
                () -> type("null"),
                () -> value,
                _ -> JsonNodeFactory.instance.nullNode());
    }

    private static Optional<Long> whole(Tree.Scalar scalar, long min, long max) {
        return Optional.of(scalar.text())
                .filter(t -> scalar.plain() && WHOLE.matcher(t).matches())
                .map(Long::decode)
                .filter(n -> n >= min && n <= max);
    }

    private static String wholeNumber(long min, long max) {
        return min == max ? "the number " + min : "a whole number from " + min + " to " + max;
    }

    private static ObjectNode bounded(long min, long max) {
        return type("integer").put("minimum", min).put("maximum", max);
    }

    private static ObjectNode type(String name) {
        return JsonNodeFactory.instance.objectNode().put("type", name);
    }

    private static <T> YamlType<T> scalar(
            String expected,
            Function<Tree.Scalar, Optional<T>> read,
            Supplier<ObjectNode> schema,
            T placeholder,
            Function<T, JsonNode> written) {
        return new YamlType<>(
                expected,
                (tree, spot) -> {
                    Optional<T> value =
                            tree instanceof Tree.Scalar s && !s.isNothing() ? read.apply(s) : Optional.empty();
                    return value.orElseGet(() -> {
                        spot.problem(tree.place(), "expected " + expected + ", " + Shown.value(tree));
                        return placeholder;
                    });
                },
                schema,
                () -> placeholder,
                written);
    }
}

package org.caiyun.sim.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads JSON that must have a certain shape; what has not is an {@link IllegalArgumentException} that names the key.
 */
final class JsonShape {
    private JsonShape() {}

    static JsonNode object(JsonNode in, String key) {
        JsonNode value = in.path(key);
        if (!value.isObject()) {
            throw wrong(key, "expected an object");
        }
        return value;
    }

    /** Lengths are in characters as JSON Schema counts them, code points. */
    static String text(JsonNode in, String key, int least, int most) {
        JsonNode value = in.path(key);
        if (!value.isTextual()) {
            throw wrong(key, "expected text");
        }
        String text = value.textValue();
        int length = text.codePointCount(0, text.length());
        if (length < least || length > most) {
            throw wrong(key, "expected " + least + " to " + most + " characters, was " + length);
        }
        return text;
    }

    static boolean flag(JsonNode in, String key) {
        JsonNode value = in.path(key);
        if (!value.isBoolean()) {
            throw wrong(key, "expected true or false");
        }
        return value.booleanValue();
    }

    static int number(JsonNode in, String key) {
        JsonNode value = in.path(key);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
            throw wrong(key, "expected a whole number from 0");
        }
        return value.intValue();
    }

    static List<String> texts(JsonNode in, String key, int most, Pattern pattern) {
        JsonNode value = in.path(key);
        if (!value.isArray() || value.size() > most) {
            throw wrong(key, "expected a list of at most " + most);
        }
        var texts = new ArrayList<String>();
        for (JsonNode entry : value) {
            if (!entry.isTextual() || !pattern.matcher(entry.textValue()).matches()) {
                throw wrong(key, "an entry has another form");
            }
            texts.add(entry.textValue());
        }
        return texts;
    }

    static <E extends Enum<E>> E choice(JsonNode in, String key, List<E> choices) {
        String label = text(in, key, 1, 64);
        return choices.stream()
                .filter(choice ->
                        choice.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(label))
                .findFirst()
                .orElseThrow(() -> wrong(key, "unknown name"));
    }

    static IllegalArgumentException wrong(String key, String what) {
        return new IllegalArgumentException(key + ": " + what);
    }
}

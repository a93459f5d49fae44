package org.caiyun.kiosk.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.item.ReturnId;

/**
 * The fields of one JSON object under the types that facts use. A field that is missing or of another type is an
 * {@link IllegalArgumentException}, which the codec turns into its result.
 */
final class JsonFields {
    private final JsonNode object;

    JsonFields(JsonNode object) {
        if (!object.isObject()) {
            throw new IllegalArgumentException("expected an object, found " + object.getNodeType());
        }
        this.object = object;
    }

    String text(String key) {
        return text(object.path(key), key);
    }

    boolean has(String key) {
        return object.has(key);
    }

    JsonNode node(String key) {
        return object.path(key);
    }

    <T> List<T> list(String key, Function<String, T> reader) {
        JsonNode array = object.path(key);
        if (!array.isArray()) {
            throw new IllegalArgumentException(key + ": expected a list");
        }
        var values = new ArrayList<T>(array.size());
        for (JsonNode element : array) {
            values.add(reader.apply(text(element, key)));
        }
        return values;
    }

    long number(String key) {
        JsonNode value = object.path(key);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException(key + ": expected a whole number");
        }
        return value.longValue();
    }

    int count(String key) {
        long value = number(key);
        if (value != (int) value) {
            throw new IllegalArgumentException(key + ": too large");
        }
        return (int) value;
    }

    boolean flag(String key) {
        JsonNode value = object.path(key);
        if (!value.isBoolean()) {
            throw new IllegalArgumentException(key + ": expected true or false");
        }
        return value.booleanValue();
    }

    JsonFields object(String key) {
        return new JsonFields(object.path(key));
    }

    Instant instant(String key) {
        return Instant.parse(text(key));
    }

    Bin bin(String key) {
        return new Bin(count(key));
    }

    Uid uid(String key) {
        return Uid.ofHex(text(key));
    }

    ReturnId returnId() {
        return ReturnId.parse(text("return"));
    }

    ReceiptNumber receipt() {
        return ReceiptNumber.parse(text("receipt"));
    }

    /** The one of {@code choices} that {@code label} names so. */
    static <E> E named(String name, E[] choices, Function<E, String> label) {
        for (E choice : choices) {
            if (label.apply(choice).equals(name)) {
                return choice;
            }
        }
        throw new IllegalArgumentException("unknown name of " + name.length() + " characters");
    }

    private static String text(JsonNode value, String key) {
        if (!value.isTextual()) {
            throw new IllegalArgumentException(key + ": expected text");
        }
        return value.textValue();
    }
}

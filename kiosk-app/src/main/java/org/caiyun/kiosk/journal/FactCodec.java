package org.caiyun.kiosk.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Facts as canonical JSON and back. Each type of fact has a name and a version of its form; the form before the present
 * one can still be read. Instants are ISO 8601 in UTC, identifiers text, UIDs hexadecimal. Used by any thread.
 *
 * <p>To change a form: append {@code .then(how to edit the old object, how to read the new one)} to the type's constant
 * and change its {@code write}.
 */
public final class FactCodec {
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private static final Map<String, FactType> TYPES =
            byName(Stream.of(ReturnFactForm.TYPES, ReceiptFactForm.TYPES, KioskFactForm.TYPES)
                    .flatMap(List::stream));

    private final Map<String, FactType> types;

    public FactCodec() {
        types = TYPES;
    }

    FactCodec(List<FactType> types) {
        this.types = byName(types.stream());
    }

    private static Map<String, FactType> byName(Stream<FactType> types) {
        return types.collect(Collectors.toUnmodifiableMap(FactType::name, Function.identity()));
    }

    public FactText encode(Fact fact) {
        return switch (fact) {
            case ReturnFact f -> ReturnFactForm.write(f);
            case ReceiptFact f -> ReceiptFactForm.write(f);
            case KioskFact f -> KioskFactForm.write(f);
        };
    }

    public DecodeResult decode(FactText text) {
        @Nullable FactType type = types.get(text.type());
        if (type == null) {
            return new DecodeResult.UnknownType(text.type());
        }
        if (!type.reads(text.version())) {
            return new DecodeResult.UnreadableVersion(text.type(), text.version(), type.version());
        }
        try {
            return READER.readTree(text.json()) instanceof ObjectNode form
                    ? new DecodeResult.Decoded(read(type, text.version(), form))
                    : new DecodeResult.Malformed(text.type(), "not a JSON object");
        } catch (JsonProcessingException e) {
            return new DecodeResult.Malformed(text.type(), e.getOriginalMessage());
        } catch (IllegalArgumentException | DateTimeException e) {
            return new DecodeResult.Malformed(text.type(), String.valueOf(e.getMessage()));
        }
    }

    private static Fact read(FactType type, int found, ObjectNode form) {
        var current = found == type.version() ? form : type.fromPrevious().apply(form);
        return type.reader().apply(new JsonFields(current));
    }
}

package org.caiyun.kiosk.boot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.OptionalInt;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.Handover;
import org.caiyun.kiosk.run.KioskInput;

/**
 * What goes through the {@link StaffDoor}, as JSON on one line each way: {@code {"do":"bin-emptied","bin":2,"by":"W12",
 * "counted":41}}, where {@code counted} may be missing, and {@code {"manifest":871,"items":41}} or
 * {@code {"refused":"..."}}.
 */
final class DoorForm {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DoorForm() {}

    static String request(KioskInput.BinEmptied said) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("do", "bin-emptied")
                .put("bin", said.bin().number())
                .put("by", said.handover().by());
        said.handover().byHand().ifPresent(count -> json.put("counted", count));
        return json.toString();
    }

    /** Absent where the text is no request. */
    static Optional<KioskInput.BinEmptied> request(String text) {
        return tree(text).flatMap(json -> {
            boolean known = json.path("do").asText().equals("bin-emptied")
                    && json.path("bin").canConvertToInt()
                    && (json.path("counted").isMissingNode()
                            || json.path("counted").canConvertToInt());
            return known ? emptied(json) : Optional.empty();
        });
    }

    private static Optional<KioskInput.BinEmptied> emptied(JsonNode json) {
        var counted = json.path("counted");
        try {
            return Optional.of(new KioskInput.BinEmptied(
                    new Bin(json.path("bin").intValue()),
                    new Handover(
                            json.path("by").asText(),
                            counted.isMissingNode() ? OptionalInt.empty() : OptionalInt.of(counted.intValue()))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static String answer(DoorAnswer answer) {
        var json = JsonNodeFactory.instance.objectNode();
        return switch (answer) {
            case DoorAnswer.Written(var manifest, var items) ->
                json.put("manifest", manifest).put("items", items).toString();
            case DoorAnswer.Refused(var why) -> json.put("refused", why).toString();
        };
    }

    /** Absent where the text is no answer. */
    static Optional<DoorAnswer> answer(String text) {
        return tree(text).flatMap(json -> {
            if (json.path("manifest").canConvertToLong() && json.path("items").canConvertToInt()) {
                return Optional.of(new DoorAnswer.Written(
                        json.path("manifest").longValue(), json.path("items").intValue()));
            }
            return json.path("refused").isTextual()
                    ? Optional.of(new DoorAnswer.Refused(json.path("refused").asText()))
                    : Optional.empty();
        });
    }

    private static Optional<JsonNode> tree(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text));
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }
}

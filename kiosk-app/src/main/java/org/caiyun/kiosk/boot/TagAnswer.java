package org.caiyun.kiosk.boot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.tag.PartOfSet;
import org.caiyun.kiosk.tag.SecurityMark;
import org.caiyun.kiosk.tag.TagElement;
import org.caiyun.kiosk.tag.TagReading;
import org.caiyun.kiosk.tag.Usage;

/**
 * What {@code tag decode} answers about one tag. The keys of its JSON are always there, null where the tag does not
 * say; {@code problem} is there only when the tag cannot be trusted.
 *
 * <p>Values are JSON text: digits stay text, so that leading zeros survive. {@code typeOfUsage} is the byte as two
 * upper-case hexadecimal digits, class and qualifier, as one digit in ISO 28560-3, which has the class alone, and as
 * two numbers with a dot in the alliance format, class and state. An element that ISO 28560-1 does not have is
 * {@code "oid":null}. The content parameter is a list of numbers. Octets that are no text are upper-case hexadecimal
 * digits.
 *
 * @param id as the question has it: text, a number or null
 */
record TagAnswer(JsonNode id, TagReading reading, SecurityMark.State security) {
    static TagAnswer problem(JsonNode id, String problem) {
        return new TagAnswer(id, new TagReading.Unknown(problem), SecurityMark.State.UNKNOWN);
    }

    /** False when the tag cannot be trusted. A blank tag is known to be blank. */
    boolean isKnown() {
        return switch (reading) {
            case TagReading.Decoded _, TagReading.Blank _ -> true;
            case TagReading.Unknown _ -> false;
        };
    }

    ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        json.set("id", id);
        switch (reading) {
            case TagReading.Decoded decoded -> putDecoded(json, decoded);
            case TagReading.Blank _ -> putNothing(json, "blank");
            case TagReading.Unknown(String problem) ->
                putNothing(json, "unknown").put("problem", problem);
        }
        return json;
    }

    /** The usage as the JSON has it; empty where the tag does not say. */
    static String usage(TagReading.Decoded decoded) {
        if (decoded.usage() == Usage.UNSTATED) {
            return "";
        }
        int usage = decoded.typeOfUsage();
        return switch (decoded.model()) {
            case ISO_28560_3 -> "%X".formatted(usage >> 4);
            case CN_ALLIANCE -> (usage >> Byte.SIZE) + "." + (usage & 0xFF);
            case ISO_28560_2, ISO_28560_4, RFID501, DE_UHF, DE_UHF_BR, UID -> "%02X".formatted(usage);
        };
    }

    private void putDecoded(ObjectNode json, TagReading.Decoded decoded) {
        json.put("model", decoded.model().family());
        json.put("item", decoded.item().text());
        json.set("owner", textOrNull(decoded.owner()));
        json.set("typeOfUsage", textOrNull(usage(decoded)));
        PartOfSet set = decoded.set();
        if (set.equals(PartOfSet.UNSTATED)) {
            json.putNull("set");
        } else {
            json.putObject("set").put("total", set.total()).put("ordinal", set.ordinal());
        }
        json.set("security", securityOrNull());
        ArrayNode elements = json.putArray("elements");
        for (TagElement element : decoded.elements()) {
            elements.addObject()
                    .put("oid", element.oid() == 0 ? null : (Integer) element.oid())
                    .put("name", element.name())
                    .set("value", value(element.value()));
        }
    }

    private ObjectNode putNothing(ObjectNode json, String model) {
        json.put("model", model);
        json.putNull("item").putNull("owner").putNull("typeOfUsage").putNull("set");
        json.set("security", securityOrNull());
        json.putArray("elements");
        return json;
    }

    private JsonNode securityOrNull() {
        return switch (security) {
            case ON -> textOrNull("on");
            case OFF -> textOrNull("off");
            case UNKNOWN -> NullNode.getInstance();
        };
    }

    private static JsonNode value(TagElement.Value value) {
        return switch (value) {
            case TagElement.Text(String text) -> JsonNodeFactory.instance.textNode(text);
            case TagElement.Octets(Bytes bytes) -> JsonNodeFactory.instance.textNode(bytes.hex());
            case TagElement.Oids(List<Integer> oids) -> {
                var list = JsonNodeFactory.instance.arrayNode();
                oids.forEach(list::add);
                yield list;
            }
        };
    }

    static JsonNode textOrNull(String text) {
        return text.isEmpty() ? NullNode.getInstance() : JsonNodeFactory.instance.textNode(text);
    }
}

package org.caiyun.sim.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Actions as JSON: {@code {"do":"fill","task":3,"group":"asset","values":{"location":"B2"}}}. */
public final class DeskActionForm {
    private static final int LONGEST = 20_000;
    private static final int LONGEST_VALUE = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private DeskActionForm() {}

    /** What is none of them is no action. */
    public static Optional<DeskAction> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return read(JSON.readTree(text));
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    private static Optional<DeskAction> read(JsonNode in) {
        int task = in.path("task").asInt();
        return switch (in.path("do").asText()) {
            case "receive" -> Optional.of(new DeskAction.Receive(task));
            case "take" -> Optional.of(new DeskAction.Take(task));
            case "fill" -> group(in).map(group -> new DeskAction.Fill(task, group, values(in.path("values"))));
            case "finish" -> group(in).map(group -> new DeskAction.Finish(task, group));
            case "complete" -> Optional.of(new DeskAction.Complete(task));
            case "shop-error" -> Optional.of(new DeskAction.ShopError(task, words(in.path("text"))));
            case "exchange" -> Optional.of(new DeskAction.Exchange(task, words(in.path("text"))));
            case "not-found" -> Optional.of(new DeskAction.NotFound(task));
            case "withdraw" -> Optional.of(new DeskAction.Withdraw(task, words(in.path("text"))));
            case "reopen" -> Optional.of(new DeskAction.Reopen(task));
            default -> Optional.empty();
        };
    }

    private static Optional<FieldGroup> group(JsonNode in) {
        return FieldGroup.of(in.path("group").asText());
    }

    private static Map<String, String> values(JsonNode in) {
        var values = new LinkedHashMap<String, String>();
        in.properties().forEach(entry -> values.put(entry.getKey(), words(entry.getValue())));
        return values;
    }

    private static String words(JsonNode in) {
        String text = in.asText().strip();
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) : text;
    }
}

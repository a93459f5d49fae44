package org.caiyun.kiosk.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.ui.PatronIntent.ReceiptChoice;
import org.caiyun.kiosk.ui.PatronIntent.ScreenOption;

/** Intents as JSON: {@code {"do":"receipt","choice":"print"}}. What is not one of them is no intent. */
public final class PatronIntentForm {
    private static final int LONGEST = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private PatronIntentForm() {}

    public static ObjectNode json(PatronIntent intent) {
        var json = JsonNodeFactory.instance.objectNode();
        return switch (intent) {
            case PatronIntent.Done() -> json.put("do", "done");
            case PatronIntent.More() -> json.put("do", "more");
            case PatronIntent.NoMorePieces() -> json.put("do", "no-more-pieces");
            case PatronIntent.Here() -> json.put("do", "here");
            case PatronIntent.Receipt(var choice) -> json.put("do", "receipt").put("choice", word(choice));
            case PatronIntent.Speak(var language) -> json.put("do", "language").put("lang", language.tag());
            case PatronIntent.Set(var option, var on) ->
                json.put("do", word(option)).put("on", on);
            case PatronIntent.Help() -> json.put("do", "help");
            case PatronIntent.Damaged(var item) -> json.put("do", "damaged").put("item", item);
        };
    }

    public static Optional<PatronIntent> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return read(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<PatronIntent> read(JsonNode json) {
        return switch (json.path("do").asText()) {
            case "done" -> Optional.of(new PatronIntent.Done());
            case "more" -> Optional.of(new PatronIntent.More());
            case "no-more-pieces" -> Optional.of(new PatronIntent.NoMorePieces());
            case "here" -> Optional.of(new PatronIntent.Here());
            case "help" -> Optional.of(new PatronIntent.Help());
            case "damaged" ->
                Optional.of(new PatronIntent.Damaged(json.path("item").asText()));
            case "receipt" ->
                one(ReceiptChoice.values(), json.path("choice").asText()).map(PatronIntent.Receipt::new);
            case "language" ->
                Arrays.stream(Language.values())
                        .filter(l -> l.tag().equals(json.path("lang").asText()))
                        .findFirst()
                        .map(PatronIntent.Speak::new);
            case String option ->
                one(ScreenOption.values(), option)
                        .map(o -> new PatronIntent.Set(o, json.path("on").asBoolean()));
        };
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String word) {
        return Arrays.stream(values).filter(v -> word(v).equals(word)).findFirst();
    }

    /** The name in JSON, for instance {@code paper-out}. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

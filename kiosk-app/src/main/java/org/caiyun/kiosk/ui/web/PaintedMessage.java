package org.caiyun.kiosk.ui.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.OptionalLong;

/** The page's own message {@code {"do":"painted","rev":41}}: the model with this number is on the screen. */
final class PaintedMessage {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private PaintedMessage() {}

    /** Absent for any other text, JSON or not. */
    static OptionalLong rev(String text) {
        try {
            JsonNode message = MAPPER.readTree(text);
            JsonNode rev = message.path("rev");
            boolean painted = message.path("do").asText().equals("painted");
            return painted && rev.isIntegralNumber() && rev.canConvertToLong()
                    ? OptionalLong.of(rev.longValue())
                    : OptionalLong.empty();
        } catch (JsonProcessingException _) {
            return OptionalLong.empty();
        }
    }
}

package org.caiyun.sim.panel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/** Actions as JSON: {@code {"do":"insert","book":"b01"}}. What is not one of them is no action. */
final class BenchActionForm {
    private static final int LONGEST = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private BenchActionForm() {}

    static Optional<BenchAction> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return read(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<BenchAction> read(JsonNode json) {
        var book = json.path("book").asText();
        var id = json.path("id").asText();
        return switch (json.path("do").asText()) {
            case "painted" ->
                Optional.of(new BenchAction.Painted(json.path("rev").asLong()));
            case "pause" -> Optional.of(new BenchAction.Pause());
            case "go" -> Optional.of(new BenchAction.Go());
            case "step" -> Optional.of(new BenchAction.StepEvent());
            case "step-ms" ->
                Optional.of(new BenchAction.StepTime(json.path("ms").asLong()));
            case "speed" -> Optional.of(new BenchAction.Speed(json.path("x").asDouble(1)));
            case "mode" -> Mode.of(json.path("mode").asText()).map(BenchAction.Change::new);
            case "seed" -> Optional.of(new BenchAction.Seed(json.path("seed").asLong()));
            case "insert" -> Optional.of(new BenchAction.Insert(book));
            case "take" -> Optional.of(new BenchAction.Take(book));
            case "lend" -> Optional.of(new BenchAction.Lend(book));
            case "fault" -> Optional.of(new BenchAction.PutFault(id));
            case "clear" -> Optional.of(new BenchAction.ClearFault(id));
            case "clear-all" -> Optional.of(new BenchAction.ClearAll());
            case "restart" -> Optional.of(new BenchAction.Restart());
            case "kill" -> Optional.of(new BenchAction.Kill());
            case "boot" -> Optional.of(new BenchAction.Boot());
            case "empty-bin" ->
                Optional.of(new BenchAction.EmptyBin(json.path("bin").asInt()));
            case "reprint" ->
                Optional.of(new BenchAction.Reprint(json.path("number").asText()));
            case "answer" ->
                Optional.of(new BenchAction.Answer(json.path("call").asInt()));
            default -> Optional.empty();
        };
    }
}

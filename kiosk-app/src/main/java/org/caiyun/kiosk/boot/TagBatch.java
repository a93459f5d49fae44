package org.caiyun.kiosk.boot;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Answers JSON lines with JSON lines, one for one; a line that is wrong gets an answer that says so. */
final class TagBatch {
    private static final int MOST_LINE_BYTES = 64 * 1024;

    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Reads to the end of the input; lines of white space are passed over. */
    void run(InputStream in, OutputStream out) throws IOException {
        var lines = new BoundedLines(in, MOST_LINE_BYTES);
        int number = 0;
        for (Optional<BoundedLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            number++;
            Optional<TagAnswer> answer = switch (line.get()) {
                case BoundedLines.Line.Whole(String text) when text.isBlank() -> Optional.empty();
                case BoundedLines.Line.Whole(String text) -> Optional.of(answer(text, number));
                case BoundedLines.Line.TooLong() ->
                    Optional.of(problem("line " + number + " is longer than " + MOST_LINE_BYTES + " bytes"));
            };
            if (answer.isPresent()) {
                out.write((json(answer.get()) + "\n").getBytes(StandardCharsets.UTF_8));
                // whoever asks line by line waits for this answer
                out.flush();
            }
        }
    }

    String json(TagAnswer answer) {
        return answer.json().toString();
    }

    private TagAnswer answer(String line, int number) {
        try {
            return TagQuestion.of(mapper.readTree(line)).answer();
        } catch (JsonProcessingException _) {
            return problem("line " + number + " is not JSON");
        }
    }

    private static TagAnswer problem(String problem) {
        return TagAnswer.problem(NullNode.getInstance(), problem);
    }
}

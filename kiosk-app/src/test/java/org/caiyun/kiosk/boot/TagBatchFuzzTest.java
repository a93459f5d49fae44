package org.caiyun.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

final class TagBatchFuzzTest {
    private final ObjectMapper mapper = new ObjectMapper();

    @FuzzTest
    void answersAnyInputWithJsonLines(byte[] input) throws IOException {
        var out = new ByteArrayOutputStream();

        new TagBatch().run(new ByteArrayInputStream(input), out);

        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            JsonNode answer = mapper.readTree(line);
            assertThat(answer.path("model").isTextual()).isTrue();
            assertThat(answer.has("problem"))
                    .isEqualTo(answer.path("model").textValue().equals("unknown"));
        }
    }
}

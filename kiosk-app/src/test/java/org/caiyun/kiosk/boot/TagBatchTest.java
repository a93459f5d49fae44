package org.caiyun.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class TagBatchTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void goesOnAfterLinesThatAreWrong() throws IOException {
        List<JsonNode> answers = run("""
                not json
                []
                "text"
                {"id":"open"
                {"id":1,"id":2}
                {"id":3} {"id":4}

                {"id":7,"memoryHex":"6101","afi":"07"}
                {"id":"last","memoryHex":"610242310000","afi":"C2","dsfid":6,"blockSize":4}
                """);

        assertThat(answers)
                .hasSize(8)
                .allSatisfy(a -> assertThat(a.has("problem"))
                        .isEqualTo(!a.path("id").asText().equals("last")));
        assertThat(answers.getFirst().path("problem").textValue()).isEqualTo("line 1 is not JSON");
        assertThat(answers.get(6).path("id").intValue()).isEqualTo(7);
        assertThat(answers.get(6).path("security").textValue()).isEqualTo("on");
        assertThat(answers.getLast().path("item").textValue()).isEqualTo("B1");
        assertThat(answers.getLast().path("security").textValue()).isEqualTo("off");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("{}", "no memoryHex"),
                arguments("{'memoryHex':5}", "no memoryHex"),
                arguments("{'memoryHex':null,'epcHex':'00'}", "no pcHex with an epcHex"),
                arguments("{'uiiHex':'00'}", "ISO 28560-4: "),
                arguments("{'uiiHex':''}", "uiiHex must be pairs of hexadecimal digits"),
                arguments("{'epcBankHex':'0'}", "epcBankHex must be pairs of hexadecimal digits"),
                arguments("{'epcBankHex':'E2F0','userBankHex':7}", "userBankHex must be pairs of hexadecimal digits"),
                arguments("{'epcBankHex':'E2F0'}", "an EPC bank of 2 bytes"),
                arguments("{'epcBankHex':'E2F10000'}", "the stored CRC is E2F1, of this EPC it is E2F0"),
                arguments("{'epcBankHex':'CCAE0800'}", "says 1 words of EPC, more than the bank has"),
                arguments("{'pcHex':'400','epcHex':'00'}", "pcHex must be four hexadecimal digits"),
                arguments("{'pcHex':'3000','epcHex':'19E9F871'}", "says 12 bytes of EPC, and there are 4"),
                arguments("{'pcHex':'0000','epcBankHex':'E2F00000'}", "an EPC of 0 bytes"),
                arguments("{'memoryHex':''}", "pairs of hexadecimal digits"),
                arguments("{'memoryHex':'0G'}", "pairs of hexadecimal digits"),
                arguments("{'memoryHex':'000'}", "pairs of hexadecimal digits"),
                arguments("{'memoryHex':'00','blockSize':0}", "block size must be 1 to 32"),
                arguments("{'memoryHex':'00','blockSize':'4'}", "block size must be 1 to 32"),
                arguments("{'memoryHex':'00','blockSize':4.5}", "block size must be 1 to 32"),
                arguments("{'memoryHex':'00','blockSize':99999999999}", "block size must be 1 to 32"),
                arguments("{'memoryHex':'00','dsfid':'zz'}", "dsfid must be a byte in hexadecimal digits"),
                arguments("{'memoryHex':'00','dsfid':256}", "dsfid must be 0 to 255"),
                arguments("{'memoryHex':'00','afi':[]}", "afi must be 0 to 255"),
                arguments("{'memoryHex':'00','afi':-7,'dsfid':''}", "hexadecimal digits; afi must be 0 to 255"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void saysWhatIsWrongWithALine(String line, String problem) throws IOException {
        JsonNode answer = run(line.replace('\'', '"')).getFirst();

        assertThat(answer.path("model").textValue()).isEqualTo("unknown");
        assertThat(answer.path("problem").textValue()).contains(problem);
    }

    @Test
    void takesRegistersAsHexadecimalTextOrAsNumbers() throws IOException {
        List<JsonNode> answers = run("""
                {"memoryHex":"00","afi":"c2","dsfid":"0x06"}
                {"memoryHex":"00","afi":194,"dsfid":6}
                {"memoryHex":"00","afi":"7","dsfid":null}
                {"memoryHex":"00","afi":"21"}
                """);

        assertThat(answers).extracting(a -> a.path("security").asText()).containsExactly("off", "off", "on", "null");
    }

    @Test
    void answersALineThatIsTooLongAndTheNext() throws IOException {
        List<JsonNode> answers = run("x".repeat(70_000) + "\n{\"id\":\"next\",\"memoryHex\":\"00\"}");

        assertThat(answers.getFirst().path("problem").textValue()).isEqualTo("line 1 is longer than 65536 bytes");
        assertThat(answers.getLast().path("model").textValue()).isEqualTo("blank");
    }

    @Test
    void answersNothingToNothing() throws IOException {
        assertThat(run("")).isEmpty();
        assertThat(run("\n  \r\n")).isEmpty();
    }

    private static List<JsonNode> run(String input) throws IOException {
        var out = new ByteArrayOutputStream();
        new TagBatch().run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out);
        var answers = new ArrayList<JsonNode>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            answers.add(MAPPER.readTree(line));
        }
        return answers;
    }
}

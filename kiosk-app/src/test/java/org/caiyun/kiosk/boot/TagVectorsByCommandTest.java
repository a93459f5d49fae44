package org.caiyun.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caiyun.kiosk.tag.TagVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every tag memory that others made, through {@code tag decode --batch}. */
final class TagVectorsByCommandTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The beginning of a vector's model, and the name under which it is answered. */
    private static final Map<String, String> MODELS = Map.of(
            "ISO 28560-2", "iso28560-2",
            "ISO 28560-3", "iso28560-3",
            "3M RFID501", "rfid501",
            "ISO 28560-4", "iso28560-4",
            "Chinese university", "cn-alliance",
            "German university", "de-uhf");

    static Stream<TagVector> tags() {
        return TagVector.all()
                .filter(v -> v.kind().equals("hf-memory") || v.kind().startsWith("uhf"));
    }

    static Stream<TagVector> fixedLayouts() {
        return tags().filter(v -> v.model().equals("ISO 28560-3") && v.isDecodable());
    }

    static Stream<TagVector> lists() {
        return tags().filter(v -> v.node().path("elements").isArray());
    }

    static Stream<TagVector> userBanks() {
        return tags().filter(v -> v.node().path("userElements").isArray());
    }

    static Stream<TagVector> secured() {
        return tags().filter(v -> v.node().path("fields").has("secured")
                || v.node().path("fields").has("onLoan")
                || v.node().path("pc").has("afi"));
    }

    @Test
    void areAllTagsOfTheFile() {
        assertThat(tags()).hasSize(44);
    }

    @Test
    void areAnsweredUnderTheirIdsInOrder() throws IOException {
        String input = tags().map(v -> v.node().toString()).collect(Collectors.joining("\n"));

        assertThat(answers(input))
                .extracting(a -> a.path("id").textValue())
                .isEqualTo(tags().map(TagVector::id).toList());
    }

    @ParameterizedTest
    @MethodSource("tags")
    void haveTheModelAndTheItemThatTheyAreKnownToHave(TagVector vector) throws IOException {
        JsonNode answer = answer(vector);

        assertThat(answer.path("model").textValue()).isEqualTo(model(vector));
        assertThat(answer.has("problem")).isEqualTo(model(vector).equals("unknown"));
        assertThat(answer.path("item").asText()).isEqualTo(item(vector));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void haveTheElementsOfTheirList(TagVector vector) throws IOException {
        JsonNode elements = vector.node().path("elements");

        assertThat(oidsNamesAndValues(answer(vector).path("elements"))).isEqualTo(oidsNamesAndValues(elements));
    }

    @ParameterizedTest
    @MethodSource("fixedLayouts")
    void haveTheOwnerAndThePartOfTheirFixedLayout(TagVector vector) throws IOException {
        JsonNode basic = vector.node().path("basic");

        JsonNode answer = answer(vector);

        assertThat(answer.path("owner").textValue())
                .isEqualTo(basic.path("country").textValue() + "-"
                        + basic.path("library").textValue());
        assertThat(answer.path("typeOfUsage").textValue())
                .isEqualTo(basic.path("typeOfUsage").asText());
        assertThat(answer.path("set").path("total")).isEqualTo(basic.path("partsInItem"));
        assertThat(answer.path("set").path("ordinal")).isEqualTo(basic.path("partNumber"));
    }

    /** Elements of the EPC stand before those of the user bank. */
    @ParameterizedTest
    @MethodSource("userBanks")
    void haveTheElementsOfTheirUserBank(TagVector vector) throws IOException {
        List<List<String>> expected = vector.node()
                .path("userElements")
                .valueStream()
                .map(e -> List.of(e.path("oid").asText(), userValue(e.path("value"))))
                .toList();

        List<List<String>> answered = answer(vector)
                .path("elements")
                .valueStream()
                .map(e -> List.of(
                        e.path("oid").asText(),
                        e.path("value").isArray()
                                ? e.path("value").toString()
                                : e.path("value").asText()))
                .toList();

        assertThat(answered).hasSizeGreaterThanOrEqualTo(expected.size());
        assertThat(answered.subList(answered.size() - expected.size(), answered.size()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("secured")
    void haveTheSecurityThatTheirBitsSay(TagVector vector) throws IOException {
        assertThat(answer(vector).path("security").textValue()).isEqualTo(security(vector.node()));
    }

    @Test
    void haveTheOwnerOfTheirEpcOrOfTheirUserBank() throws IOException {
        assertThat(answer("uhf-iso4-example").path("owner").textValue()).isEqualTo("CH-000134-1");
        assertThat(answer("uhf-gb-enc").path("owner").textValue()).isEqualTo("CN-330100-1-HZLIB");
        assertThat(answer("uhf-gx-sjtu-1").path("owner").textValue()).isEqualTo("10248");
        assertThat(answer("uhf-gx-v03").path("owner").isNull()).isTrue();
        assertThat(answer("uhf-de-de290f-at").path("owner").textValue()).isEqualTo("DE-290");
    }

    @Test
    void haveThePartOfTheirEpc() throws IOException {
        assertThat(answer("uhf-iso4-example").path("set")).isEqualTo(MAPPER.readTree("{\"total\":3,\"ordinal\":1}"));
        assertThat(answer("uhf-gx-sjtu-1").path("set")).isEqualTo(MAPPER.readTree("{\"total\":1,\"ordinal\":1}"));
        assertThat(answer("rfid501-a").path("set")).isEqualTo(MAPPER.readTree("{\"total\":1,\"ordinal\":1}"));
    }

    private static String model(TagVector vector) {
        if (vector.id().equals("hf-blank") || vector.id().equals("f3-neg-blank")) {
            return "blank";
        }
        return MODELS.entrySet().stream()
                .filter(e -> vector.model().startsWith(e.getKey()))
                .filter(_ -> !vector.text("expect").equals("reject"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("unknown");
    }

    private static String item(TagVector vector) {
        JsonNode node = vector.node();
        return switch (model(vector)) {
            case "iso28560-2" -> node.path("elements").path(0).path("value").textValue();
            case "iso28560-3" -> node.path("basic").path("primaryItemId").textValue();
            case "rfid501" -> node.path("fields").path("barcode").textValue();
            case "iso28560-4" ->
                node.path("uiiParts").isArray() ? node.path("uiiParts").path(1).textValue() : "A12312345678";
            case "cn-alliance", "de-uhf" -> node.path("fields").path("itemId").textValue();
            default -> "null";
        };
    }

    private static String security(JsonNode node) {
        boolean on = node.path("fields").has("secured")
                ? node.path("fields").path("secured").booleanValue()
                : node.path("fields").has("onLoan")
                        ? node.path("fields").path("onLoan").intValue() == 0
                        : node.path("pc").path("afi").intValue() == 0x07;
        return on ? "on" : "off";
    }

    private static String userValue(JsonNode value) {
        return value.isObject()
                ? value.path("total").asText() + value.path("number").asText()
                : value.isArray() ? value.toString() : value.asText();
    }

    private static List<List<JsonNode>> oidsNamesAndValues(JsonNode elements) {
        return elements.valueStream()
                .map(e -> List.of(e.path("oid"), e.path("name"), e.path("value")))
                .toList();
    }

    private static JsonNode answer(String id) throws IOException {
        return answer(tags().filter(v -> v.id().equals(id)).findFirst().orElseThrow());
    }

    private static JsonNode answer(TagVector vector) throws IOException {
        return answers(vector.node().toString()).getFirst();
    }

    private static List<JsonNode> answers(String input) throws IOException {
        var out = new ByteArrayOutputStream();
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        assertThat(TagCommand.commandLine(in, out).execute("decode", "--batch")).isZero();
        var answers = new ArrayList<JsonNode>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            answers.add(MAPPER.readTree(line));
        }
        return answers;
    }
}

package org.caiyun.kiosk.boot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.tag.SecurityMark;
import org.caiyun.kiosk.tag.TagDecoder;

/**
 * One question to {@code tag decode}: a memory and what is known beside it. In a batch, registers are a byte in
 * hexadecimal text ({@code "3E"}) or a JSON number; keys that mean nothing here are left alone.
 */
record TagQuestion(JsonNode id, Bytes memory, int blockSize, int dsfid, SecurityMark.State security) {
    static final int USUAL_BLOCK = 4;
    private static final int NOT_A_NUMBER = -1;
    private static final List<String> UHF_KEYS = List.of("epcBankHex", "userBankHex", "epcHex", "pcHex", "uiiHex");

    TagAnswer answer() {
        return new TagAnswer(id, TagDecoder.decode(memory, blockSize, dsfid), security);
    }

    /** The answer to one line of a batch. */
    static TagAnswer answer(JsonNode line) {
        JsonNode given = line.path("id");
        JsonNode id = given.isTextual() || given.isNumber() ? given : NullNode.getInstance();
        if (!line.isObject()) {
            return TagAnswer.problem(id, "the line is not a JSON object");
        }
        if (!line.path("memoryHex").isTextual()) {
            boolean uhf = UHF_KEYS.stream().anyMatch(line::has);
            return TagAnswer.problem(id, uhf ? "UHF tags are not read yet" : "the line has no memoryHex that is text");
        }
        var input = new TagInput();
        JsonNode afi = line.path("afi");
        var question = new TagQuestion(
                id,
                input.memory(line.path("memoryHex").textValue()),
                absent(line.path("blockSize")) ? USUAL_BLOCK : input.blockSize(number(line.path("blockSize"))),
                absent(line.path("dsfid")) ? 0 : register(input, "dsfid", line.path("dsfid")),
                absent(afi)
                        ? SecurityMark.State.UNKNOWN
                        : SecurityMark.STANDARD.stateOfAfi(register(input, "afi", afi)));
        return input.problem().isEmpty() ? question.answer() : TagAnswer.problem(id, input.problem());
    }

    private static int register(TagInput input, String name, JsonNode node) {
        return node.isTextual() ? input.register(name, node.textValue()) : input.register(name, number(node));
    }

    private static int number(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToInt() ? node.intValue() : NOT_A_NUMBER;
    }

    private static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}

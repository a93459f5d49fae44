package org.caiyun.kiosk.boot;

import com.fasterxml.jackson.databind.JsonNode;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.tag.SecurityMark;

/** One line of a batch: the memory of an ISO 15693 tag, the banks of a Gen2 tag, or its protocol control and EPC. */
record TagLine(JsonNode id, JsonNode line) {
    private static final int NOT_A_NUMBER = -1;

    TagQuestion question() {
        var input = new TagInput();
        TagQuestion question;
        if (isText("memoryHex")) {
            question = hf(input);
        } else if (isText("epcBankHex")) {
            question = TagQuestion.ofBank(id, input.bytes("epcBankHex", text("epcBankHex")), user(input));
        } else if (isText("epcHex") && isText("pcHex")) {
            question = new TagQuestion.Uhf(
                    id, input.word("pcHex", text("pcHex")), input.bytes("epcHex", text("epcHex")), user(input));
        } else if (isText("uiiHex")) {
            question = new TagQuestion.Uii(id, input.bytes("uiiHex", text("uiiHex")));
        } else {
            question = new TagQuestion.Wrong(
                    id,
                    "the line has no memoryHex that is text, no epcBankHex, no uiiHex, and no pcHex with an epcHex");
        }
        return input.problem().isEmpty() ? question : new TagQuestion.Wrong(id, input.problem());
    }

    private TagQuestion hf(TagInput input) {
        JsonNode afi = line.path("afi");
        return new TagQuestion.Hf(
                id,
                input.memory(text("memoryHex")),
                absent(line.path("blockSize"))
                        ? TagQuestion.USUAL_BLOCK
                        : input.blockSize(number(line.path("blockSize"))),
                absent(line.path("dsfid")) ? 0 : register(input, "dsfid", line.path("dsfid")),
                absent(afi)
                        ? SecurityMark.State.UNKNOWN
                        : SecurityMark.STANDARD.stateOfAfi(register(input, "afi", afi)));
    }

    /** The user bank may be left out, null or empty. */
    private Bytes user(TagInput input) {
        JsonNode user = line.path("userBankHex");
        return absent(user) || user.asText().isBlank()
                ? Bytes.EMPTY
                : input.bytes("userBankHex", isText("userBankHex") ? user.textValue() : "");
    }

    private boolean isText(String key) {
        return line.path(key).isTextual();
    }

    private String text(String key) {
        return line.path(key).textValue();
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

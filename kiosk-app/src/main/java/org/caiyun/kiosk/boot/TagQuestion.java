package org.caiyun.kiosk.boot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.tag.EpcBank;
import org.caiyun.kiosk.tag.SecurityMark;
import org.caiyun.kiosk.tag.TagDecoder;

/**
 * One question to {@code tag decode}: what was read of a tag. In a batch, registers are a byte in hexadecimal text
 * ({@code "3E"}) or a JSON number; keys that mean nothing here are left alone.
 */
sealed interface TagQuestion {
    int USUAL_BLOCK = 4;

    /** A command line and a batch say nothing of the tag's serial number, and no answer depends on it. */
    Uid NO_UID = Uid.ofHex("00");

    /** User memory of an ISO 15693 tag and what is known beside it. */
    record Hf(JsonNode id, Bytes memory, int blockSize, int dsfid, SecurityMark.State security) implements TagQuestion {
        @Override
        public TagAnswer answer() {
            return new TagAnswer(id, TagDecoder.STRICT.decode(memory, blockSize, dsfid), security);
        }
    }

    /** Protocol control, EPC and user bank of a Gen2 tag. */
    record Uhf(JsonNode id, int pc, Bytes epc, Bytes user) implements TagQuestion {
        @Override
        public TagAnswer answer() {
            var image = new TagImage.Uhf(NO_UID, pc, epc, user);
            var reading = TagDecoder.STRICT.decode(image);
            return new TagAnswer(id, reading, SecurityMark.STANDARD.stateOf(image, reading));
        }
    }

    /** The EPC of an ISO 28560-4 tag alone. */
    record Uii(JsonNode id, Bytes uii) implements TagQuestion {
        @Override
        public TagAnswer answer() {
            return new TagAnswer(id, TagDecoder.STRICT.decodeUii(uii), SecurityMark.State.UNKNOWN);
        }
    }

    /** Something that cannot be asked. */
    record Wrong(JsonNode id, String problem) implements TagQuestion {
        @Override
        public TagAnswer answer() {
            return TagAnswer.problem(id, problem);
        }
    }

    TagAnswer answer();

    /** The question that one line of a batch asks. */
    static TagQuestion of(JsonNode line) {
        JsonNode given = line.path("id");
        JsonNode id = given.isTextual() || given.isNumber() ? given : NullNode.getInstance();
        if (!line.isObject()) {
            return new Wrong(id, "the line is not a JSON object");
        }
        return new TagLine(id, line).question();
    }

    /** A whole EPC bank with its stored CRC. */
    static TagQuestion ofBank(JsonNode id, Bytes bank, Bytes user) {
        return switch (EpcBank.parse(bank)) {
            case EpcBank.Read(int pc, Bytes epc) -> new Uhf(id, pc, epc, user);
            case EpcBank.Wrong(String problem) -> new Wrong(id, problem);
        };
    }
}

package org.caiyun.kiosk.tag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;

/** One entry of tag/rfid.json: bytes that others made, with what they mean; the file names the origin of each. */
public record TagVector(JsonNode node) {
    private static final String FILE = "/tag/rfid.json";

    public static Stream<TagVector> all() {
        try (InputStream in = Objects.requireNonNull(TagVector.class.getResourceAsStream(FILE), FILE)) {
            return new ObjectMapper().readTree(in).path("vectors").valueStream().map(TagVector::new).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Stream<TagVector> memories() {
        return all().filter(v -> v.kind().equals("hf-memory"));
    }

    static Stream<TagVector> ofKind(String kind) {
        return all().filter(v -> v.kind().equals(kind));
    }

    public String id() {
        return text("id");
    }

    public String model() {
        return text("model");
    }

    public String kind() {
        return text("kind");
    }

    public boolean isDecodable() {
        return text("expect").equals("decode");
    }

    public String text(String field) {
        return node.path(field).asText();
    }

    Bytes hex(String field) {
        return Bytes.ofHex(text(field));
    }

    Bytes memory() {
        return hex("memoryHex");
    }

    int blockSize() {
        return node.path("blockSize").asInt();
    }

    int dsfid() {
        return node.path("dsfid").isNull() ? 0 : Integer.parseInt(text("dsfid"), 16);
    }

    @Override
    public String toString() {
        return id();
    }
}

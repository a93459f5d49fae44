package org.caiyun.kiosk.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ModelCrcTest {
    static Stream<TagVector> published() {
        return TagVector.ofKind("crc").filter(v -> v.model().equals("CRC-16 of ISO 28560-3"));
    }

    @ParameterizedTest
    @MethodSource("published")
    void givesTheValueThatTheModelPrints(TagVector vector) {
        Bytes input = vector.node().has("text")
                ? Bytes.ofText(vector.text("text"), StandardCharsets.US_ASCII)
                : vector.hex("hex");

        assertThat("%04X".formatted(ModelCrc.of(input))).isEqualTo(vector.text("crc"));
    }
}

package org.caiyun.device.rfid.rl866;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.rl866.Rl866Request.Access;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class Rl866RequestTest {
    static Stream<Arguments> requests() {
        return Stream.of(
                arguments(new Rl866Request.ReadConfiguration(), 0x00, Rl866PublishedFrames.READ_CONFIGURATION),
                arguments(new Rl866Request.Inventory(false), 0x40, Rl866PublishedFrames.INVENTORY),
                arguments(
                        new Rl866Request.Connect(Rl866Tag.unlisted(Rl866PublishedFrames.TAG)),
                        0x40,
                        Rl866PublishedFrames.CONNECT),
                arguments(access(Access.SYSTEM_INFORMATION, ""), 0x40, Rl866PublishedFrames.SYSTEM_INFORMATION),
                arguments(access(Access.READ_BLOCKS, "00 0000 1C00"), 0x00, Rl866PublishedFrames.READ_28_BLOCKS),
                arguments(access(Access.WRITE_AFI, "07"), 0x00, Rl866PublishedFrames.WRITE_AFI_07),
                arguments(access(Access.WRITE_AFI, "C2"), 0x40, Rl866PublishedFrames.WRITE_AFI_C2),
                arguments(new Rl866Request.Disconnect(1), 0x00, Rl866PublishedFrames.DISCONNECT));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void asksAsPublished(Rl866Request request, int sequence, Bytes frame) {
        assertThat(new Rl866Frame(Rl866Frame.ANY_NODE, sequence, request.information()).encoded())
                .isEqualTo(frame);
    }

    private static Rl866Request access(int code, String parameters) {
        return new Access(1, code, Bytes.ofHex(parameters));
    }
}

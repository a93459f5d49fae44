package org.caiyun.device.rfid.llrp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.llrp.LlrpDecoder.Decoded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Our messages are, byte by byte, those that others have published, and theirs say to us what they said to others. */
final class PublishedMessagesTest {
    private static final int ROSPEC = 123;

    static Stream<Arguments> requests() {
        var roSpec = new RoSpec(ROSPEC, List.of(), Duration.ofMillis(500), new RoSpec.Contents(0x1580, 0xC0), false);
        var write = new Access.Op.Write(Access.EPC_BANK, 2, 0x9703);
        var access = new Access(Access.Target.epc(PublishedMessages.EPC), List.of(write), true);
        var accessSpec = new AccessSpec(0x22B, access, AccessPassword.NONE);
        return Stream.of(
                Arguments.of(1, LlrpRequest.getCapabilities(), PublishedMessages.GET_READER_CAPABILITIES),
                Arguments.of(2, LlrpRequest.deleteAllRoSpecs(), PublishedMessages.DELETE_ALL_ROSPECS),
                Arguments.of(3, LlrpRequest.addRoSpec(roSpec), PublishedMessages.ADD_ROSPEC),
                Arguments.of(4, LlrpRequest.enableRoSpec(ROSPEC), PublishedMessages.ENABLE_ROSPEC),
                Arguments.of(5, LlrpRequest.startRoSpec(ROSPEC), PublishedMessages.START_ROSPEC),
                Arguments.of(8, LlrpRequest.addAccessSpec(accessSpec), PublishedMessages.ADD_ACCESSSPEC));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void encodesRequestsAsOthersDo(int id, LlrpRequest request, Bytes published) {
        assertThat(new LlrpMessage(request.type(), id, request.body()).encoded())
                .isEqualTo(published);
    }

    @Test
    void encodesTheAcknowledgementOfAKeepAlive() {
        assertThat(new LlrpMessage(72, 7, Bytes.EMPTY).encoded()).isEqualTo(PublishedMessages.KEEPALIVE_ACK);
    }

    @Test
    void understandsThatARoSpecWasAdded() {
        LlrpHeard heard = understand(PublishedMessages.ADD_ROSPEC_RESPONSE);

        assertThat(heard).isEqualTo(new LlrpHeard.Done(30, new LlrpStatus(0, "")));
    }

    @Test
    void understandsAReportOfOneTag() {
        LlrpHeard heard = understand(PublishedMessages.RO_ACCESS_REPORT);

        assertThat(heard)
                .isEqualTo(new LlrpHeard.Tags(List.of(new TagReport(PublishedMessages.EPC, 1, -45, 0, List.of()))));
    }

    private static LlrpHeard understand(Bytes bytes) {
        var decoded = (Decoded.Message) new LlrpDecoder().feed(bytes).getFirst();
        return LlrpParser.parse(decoded.message()).orElseThrow();
    }
}

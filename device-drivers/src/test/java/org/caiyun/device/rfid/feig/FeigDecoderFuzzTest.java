package org.caiyun.device.rfid.feig;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.FoundFrames;
import org.caiyun.device.rfid.hf.FrameFinder.Found;
import org.caiyun.device.rfid.hf.HfRequest;

final class FeigDecoderFuzzTest {
    @FuzzTest
    void accountsForEveryByte(FuzzedDataProvider data) {
        FoundFrames.accountForEveryByte(data, FeigFrame.finder(), FeigFrame.MAX_LENGTH);
    }

    /** A frame that was found encodes to the bytes it came from, and no reply breaks the parser. */
    @FuzzTest
    void understandsOrRefusesEveryReply(byte[] payload) {
        Bytes data = Bytes.copyOf(payload, 0, Math.min(payload.length, 250));
        var parser = new FeigReplyParser(true);
        var frame = new FeigFrame(FeigFrame.Form.STANDARD, 0, FeigRequest.ISO_HOST, data);
        for (HfRequest request : requests()) {
            parser.parse(request, frame)
                    .ifPresent(reply -> assertThat(reply.toString()).isNotEmpty());
        }
        assertThat(FeigFrame.finder().feed(frame.encoded())).containsExactly(new Found.Frame(frame.encoded()));
    }

    /** No reply in a sound frame, and no stream of them, breaks a conversation. */
    @FuzzTest
    void understandsOrPassesOverEveryReplyInAConversation(FuzzedDataProvider data) {
        var dialect = new FeigDialect(FeigSettings.standard().withMendsScanMode(true));
        HfRequest request = data.pickValue(requests());
        dialect.begin(request);
        dialect.next(request);
        while (data.remainingBytes() > 0) {
            int command = data.pickValue(List.of(0xB0, 0xB1, 0x63, 0x65, 0x69, 0x80, 0x81));
            Bytes payload = Bytes.copyOf(data.consumeBytes(data.consumeInt(0, 200)));

            var heard = dialect.heard(request, new FeigFrame(FeigFrame.Form.STANDARD, 0, command, payload).encoded());

            heard.ifPresent(_ -> dialect.next(request));
            assertThat(dialect.pending()).isFalse();
        }
    }

    private static List<HfRequest> requests() {
        return List.of(
                new HfRequest.Inventory(false),
                new HfRequest.Describe(PublishedFrames.TAG),
                new HfRequest.Identify(),
                new HfRequest.FieldReset(),
                new HfRequest.ReadBlocks(PublishedFrames.TAG, 0, 9, 4),
                new HfRequest.ReadBlocks(PublishedFrames.TAG, 32, 9, 4),
                new HfRequest.WriteEas(PublishedFrames.TAG, true),
                new HfRequest.ReadEas(PublishedFrames.TAG),
                new HfRequest.WriteAfi(PublishedFrames.TAG, 7));
    }
}

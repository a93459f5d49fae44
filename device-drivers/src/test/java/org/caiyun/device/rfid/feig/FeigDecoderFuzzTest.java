package org.caiyun.device.rfid.feig;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.FrameFinder;
import org.caiyun.device.rfid.hf.FrameFinder.Found;
import org.caiyun.device.rfid.hf.HfRequest;

final class FeigDecoderFuzzTest {
    /** Whatever comes in whatever portions: no byte is lost count of, none is kept beyond the bound. */
    @FuzzTest
    void accountsForEveryByte(FuzzedDataProvider data) {
        var decoder = FeigFrame.finder();
        int fed = 0;
        int out = 0;
        while (data.remainingBytes() > 0) {
            byte[] portion = data.consumeBytes(data.consumeInt(1, 300));
            fed += portion.length;
            out += sizes(decoder.feed(Bytes.copyOf(portion)));
            if (data.consumeBoolean()) {
                out += sizes(decoder.searchOn());
            }
            assertThat(decoder.pending()).isLessThanOrEqualTo(FeigFrame.MAX_LENGTH);
        }
        assertThat(out + decoder.pending()).isEqualTo(fed);
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

    private static int sizes(List<Found> decoded) {
        int sum = 0;
        for (Found one : new ArrayList<>(decoded)) {
            sum += switch (one) {
                case Found.Dropped(int count) -> count;
                case Found.Frame(Bytes bytes) -> FeigFrame.of(bytes).encoded().size();
            };
        }
        return sum;
    }

    private static List<HfRequest> requests() {
        return List.of(
                new HfRequest.Inventory(false),
                new HfRequest.Describe(PublishedFrames.TAG),
                new HfRequest.ReadBlocks(PublishedFrames.TAG, 0, 9, 4),
                new HfRequest.WriteAfi(PublishedFrames.TAG, 7));
    }
}

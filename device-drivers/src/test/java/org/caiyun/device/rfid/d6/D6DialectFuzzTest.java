package org.caiyun.device.rfid.d6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.device.rfid.d6.PublishedD6Frames.TAG;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.FrameFinder;
import org.caiyun.device.rfid.hf.FrameFinder.Found;
import org.caiyun.device.rfid.hf.HfRequest;

final class D6DialectFuzzTest {
    private static final List<HfRequest> REQUESTS = List.of(
            new HfRequest.Identify(),
            new HfRequest.Inventory(false),
            new HfRequest.Describe(TAG),
            new HfRequest.ReadBlocks(TAG, 0, 9, 4),
            new HfRequest.ReadBlocks(TAG, 0, 1, 8),
            new HfRequest.WriteAfi(TAG, 7),
            new HfRequest.WriteEas(TAG, true),
            new HfRequest.ReadEas(TAG));

    /** Whatever comes in whatever portions: no byte is lost count of, none is kept beyond the bound. */
    @FuzzTest
    void accountsForEveryByte(FuzzedDataProvider data) {
        FrameFinder finder = D6FrameTest.finder();
        int fed = 0;
        int out = 0;
        while (data.remainingBytes() > 0) {
            byte[] portion = data.consumeBytes(data.consumeInt(1, 300));
            fed += portion.length;
            out += sizes(finder.feed(Bytes.copyOf(portion)));
            if (data.consumeBoolean()) {
                out += sizes(finder.searchOn());
            }
            assertThat(finder.pending()).isLessThanOrEqualTo(D6Frame.LONGEST);
        }
        assertThat(out + finder.pending()).isEqualTo(fed);
    }

    /** No reply in a sound frame, and no stream of them, breaks a conversation. */
    @FuzzTest
    void understandsOrPassesOverEveryReply(FuzzedDataProvider data) {
        var dialect = new D6Dialect();
        HfRequest request = data.pickValue(REQUESTS);
        dialect.begin(request);
        dialect.next(request);
        while (data.remainingBytes() > 0) {
            int command = data.consumeInt(0, 255);
            Bytes beginning = Bytes.of(data.consumeInt(0, 255)).plus(data.consumeBoolean() ? TAG.bytes() : Bytes.EMPTY);
            byte[] rest = data.consumeBytes(data.consumeInt(0, 200));

            var heard = dialect.heard(request, new D6Frame(command, beginning.plus(Bytes.copyOf(rest))).encoded());

            heard.ifPresent(_ -> dialect.next(request));
            assertThat(dialect.pending()).isFalse();
        }
    }

    private static int sizes(List<Found> found) {
        return found.stream()
                .mapToInt(one -> switch (one) {
                    case Found.Dropped(int count) -> count;
                    case Found.Frame(Bytes bytes) -> bytes.size();
                })
                .sum();
    }
}

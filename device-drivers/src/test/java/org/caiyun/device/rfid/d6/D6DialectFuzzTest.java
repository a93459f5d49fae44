package org.caiyun.device.rfid.d6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.device.rfid.d6.PublishedD6Frames.TAG;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.FoundFrames;
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

    @FuzzTest
    void accountsForEveryByte(FuzzedDataProvider data) {
        FoundFrames.accountForEveryByte(data, D6FrameTest.finder(), D6Frame.LONGEST);
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
}

package org.caiyun.device.rfid.rr3036;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.device.rfid.rr3036.PublishedRr3036Frames.TAG;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.FoundFrames;
import org.caiyun.device.rfid.hf.HfRequest;

final class Rr3036DialectFuzzTest {
    private static final List<HfRequest> REQUESTS = List.of(
            new HfRequest.Identify(),
            new HfRequest.FieldReset(),
            new HfRequest.Inventory(false),
            new HfRequest.Describe(TAG),
            new HfRequest.ReadBlocks(TAG, 0, 1, 4),
            new HfRequest.ReadBlocks(TAG, 0, 1, 8),
            new HfRequest.WriteAfi(TAG, 7));

    @FuzzTest
    void accountsForEveryByte(FuzzedDataProvider data) {
        FoundFrames.accountForEveryByte(data, Rr3036FrameTest.finder(), Rr3036Frame.LONGEST);
    }

    /** No reply in a sound frame, and no stream of them, breaks a conversation. */
    @FuzzTest
    void understandsOrPassesOverEveryReply(FuzzedDataProvider data) {
        var dialect = new Rr3036Dialect(0);
        HfRequest request = data.pickValue(REQUESTS);
        dialect.begin(request);
        dialect.next(request);
        while (data.remainingBytes() > 0) {
            Bytes beginning = Bytes.of(data.consumeInt(0, 31));
            if (data.consumeBoolean()) {
                beginning = beginning.plus(Bytes.of(data.consumeInt(0, 31))).plus(Uids.toWire(TAG));
            }
            byte[] rest = data.consumeBytes(data.consumeInt(0, 200));

            var heard = dialect.heard(request, new Rr3036Frame(0, beginning.plus(Bytes.copyOf(rest))).encoded());

            heard.ifPresent(_ -> dialect.next(request));
            assertThat(dialect.pending()).isFalse();
        }
    }
}

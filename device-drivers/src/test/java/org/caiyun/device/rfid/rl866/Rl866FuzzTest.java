package org.caiyun.device.rfid.rl866;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.FoundFrames;
import org.caiyun.device.rfid.hf.HfDialect.Heard;
import org.caiyun.device.rfid.hf.HfDialect.Next;
import org.caiyun.device.rfid.hf.HfRequest;

final class Rl866FuzzTest {
    private static final List<HfRequest> REQUESTS = List.of(
            new HfRequest.Identify(),
            new HfRequest.FieldReset(),
            new HfRequest.Inventory(false),
            new HfRequest.Inventory(true),
            new HfRequest.Describe(Rl866PublishedFrames.TAG),
            new HfRequest.ReadBlocks(Rl866PublishedFrames.TAG, 0, 28, 4),
            new HfRequest.WriteAfi(Rl866PublishedFrames.TAG, 7),
            new HfRequest.WriteEas(Rl866PublishedFrames.TAG, true),
            new HfRequest.ReadEas(Rl866PublishedFrames.TAG));

    @FuzzTest
    void accountsForEveryByte(FuzzedDataProvider data) {
        FoundFrames.accountForEveryByte(data, Rl866Frame.finder(), 256);
    }

    /**
     * Sound frames with any content, to any question: understood or passed over, and the next question goes out. Of the
     * input each reply takes a byte for the next question (from 80 on the reply is a resynchronisation), one for the
     * length of its INF, and that.
     */
    @FuzzTest
    void asksOnWhateverIsAnswered(byte[] replies) {
        var dialect = new Rl866Dialect();
        HfRequest request = REQUESTS.getFirst();
        dialect.begin(request);
        int at = 0;
        while (at + 2 <= replies.length) {
            int choice = replies[at] & 0xFF;
            int end = Math.min(replies.length, at + 2 + (replies[at + 1] & 0xFF) % (Rl866Frame.MOST_INFORMATION + 1));
            Bytes information = Bytes.copyOf(replies, at + 2, end);
            Next next = dialect.next(request);
            if (next instanceof Next.Known || answers(dialect, request, next, choice >= 0x80, information)) {
                request = REQUESTS.get(choice % REQUESTS.size());
                dialect.begin(request);
            }
            at = end;
        }
        assertThat(dialect.next(request)).isNotNull();
    }

    private static boolean answers(
            Rl866Dialect dialect, HfRequest request, Next next, boolean resynchronised, Bytes information) {
        int sequence = Rl866Frame.of(((Next.Say) next).frame()).sequence();
        int control = resynchronised ? Rl866Frame.RESYNCHRONISED : sequence;
        return dialect.heard(request, new Rl866Frame(1, control, information).encoded())
                .filter(Heard.Answer.class::isInstance)
                .isPresent();
    }
}

package org.caiyun.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import org.caiyun.device.Bytes;

/** Whatever a printer sends: no exception, every byte accounted for, and the same in any portion. */
final class EscPosRepliesFuzzTest {
    @FuzzTest
    void readsTheSameInOnePieceAndByteByByte(byte[] data) {
        var bytes = Bytes.copyOf(data);
        var whole = new EscPosReplies();
        var single = new EscPosReplies();
        var one = whole.accept(bytes);
        var many = new ArrayList<PrinterReply>();
        for (int i = 0; i < bytes.size(); i++) {
            many.addAll(single.accept(bytes.slice(i, i + 1)));
        }

        assertThat(many).isEqualTo(one);
        assertThat(one.stream().mapToInt(EscPosRepliesFuzzTest::size).sum())
                .isBetween(bytes.size() - EscPosReplies.LONGEST_BLOCK, bytes.size());
    }

    private static int size(PrinterReply reply) {
        return switch (reply) {
            case PrinterReply.RealTime _, PrinterReply.Paper _, PrinterReply.Pause _, PrinterReply.Resume _ -> 1;
            case PrinterReply.AutoStatus _ -> 4;
            case PrinterReply.Block(int _, Bytes content) -> content.size() + 2;
            case PrinterReply.Dropped(int bytes) -> bytes;
        };
    }
}

package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;

/** Whatever is sent to the printer: no exception, no byte lost, and the same in any portion. */
final class EscPosTokensFuzzTest {
    @FuzzTest
    void readsTheSameInOnePieceAndByteByByte(byte[] data) {
        var bytes = Bytes.copyOf(data);
        var single = new EscPosTokens();
        var one = new EscPosTokens().accept(bytes);
        var many = new ArrayList<EscPosToken>();
        for (int i = 0; i < bytes.size(); i++) {
            many.addAll(single.accept(bytes.slice(i, i + 1)));
        }

        var read = one.stream().map(EscPosToken::bytes).reduce(Bytes.EMPTY, Bytes::plus);
        assertThat(many).isEqualTo(one);
        assertThat(read).isEqualTo(bytes.slice(0, read.size()));
        assertThat(bytes.size() - read.size()).isLessThan(EscPosTokens.LONGEST);
    }

    @FuzzTest
    void thePrinterComesToRest(byte[] data) {
        var peer = new EscPosPeer();
        peer.received(Bytes.copyOf(data), Uptime.ZERO);
        for (int i = 0; i <= 2 * data.length && peer.deadline().isPresent(); i++) {
            peer.tick(peer.deadline().orElseThrow());
        }

        assertThat(peer.deadline()).isEmpty();
        assertThat(peer.uncutLines()).hasSizeLessThan(EscPosPage.LONGEST_PIECE + 256);
    }
}

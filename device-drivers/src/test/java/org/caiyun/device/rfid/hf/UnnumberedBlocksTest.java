package org.caiyun.device.rfid.hf;

import static org.assertj.core.api.Assertions.assertThat;

import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.UnnumberedBlocks.Step;
import org.junit.jupiter.api.Test;

final class UnnumberedBlocksTest {
    private static final Bytes FIVE = Bytes.ofHex("05050505");
    private static final Bytes SIX = Bytes.ofHex("06060606");

    private final UnnumberedBlocks blocks = new UnnumberedBlocks(5, 2);

    @Test
    void asksForBlockAfterBlockAndThenForTheFence() {
        assertThat(blocks.next()).isEqualTo(new Step.Ask(5));
        assertThat(blocks.block(FIVE)).isEqualTo(new Step.Ask(6));
        assertThat(blocks.block(SIX)).isEqualTo(new Step.Fence());
        assertThat(blocks.fence()).isEqualTo(new Step.End(new HfReply.Blocks(FIVE.plus(SIX))));
    }

    @Test
    void trustsNoBlockWhenOneComesTooMany() {
        blocks.block(FIVE);
        blocks.block(FIVE);
        blocks.stray();

        assertThat(blocks.fence())
                .isInstanceOfSatisfying(
                        Step.End.class,
                        end -> assertThat(end.answer())
                                .isInstanceOfSatisfying(
                                        HfReply.Failed.class,
                                        failed -> assertThat(failed.status().group())
                                                .isEqualTo(HfStatus.Group.RETRY)));
    }

    @Test
    void readsAllAgainBehindAFenceAfterASilence() {
        blocks.block(FIVE);

        assertThat(blocks.silence()).isEqualTo(new Step.Fence());
        blocks.stray();
        assertThat(blocks.fence()).isEqualTo(new Step.Ask(5));
        blocks.block(FIVE);
        blocks.block(SIX);
        assertThat(blocks.fence()).isEqualTo(new Step.End(new HfReply.Blocks(FIVE.plus(SIX))));
    }
}

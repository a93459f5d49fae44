package org.caiyun.device.rfid.d6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.device.rfid.d6.PublishedD6Frames.TI_TAG;
import static org.caiyun.device.rfid.d6.PublishedD6Frames.frame;

import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.HfDialect.Heard;
import org.caiyun.device.rfid.hf.HfReply;
import org.caiyun.device.rfid.hf.HfRequest;
import org.caiyun.device.rfid.hf.HfStatus;
import org.caiyun.device.rfid.hf.HfStatus.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks of eight bytes are handed on by the reader, and a reply says neither tag nor block. */
final class D6LargeBlocksTest {
    private static final HfRequest READ = new HfRequest.ReadBlocks(TI_TAG, 3, 1, 8);
    private static final Bytes BLOCK = frame(0x14, "00 03 0009 00 0011223344556677");
    private static final Bytes FENCE = frame(0x0D, "E007000001234567 07");
    private static final Bytes INFORMATION = frame(0x0D, "00 E007000001234567 04 07 F9");

    private final D6Talk talk = new D6Talk();

    @Test
    void putsAFenceBehindTheBlocks() {
        talk.asks(READ);

        assertThat(talk.further(READ, BLOCK)).isEqualTo(FENCE);
        assertThat(talk.hears(READ, INFORMATION))
                .contains(new Heard.Answer(new HfReply.Blocks(Bytes.ofHex("0011223344556677"))));
    }

    @Test
    void readsAgainBehindAFenceAfterASilence() {
        Bytes asked = talk.asks(READ).frame();

        // a time-out
        assertThat(talk.next(READ).frame()).isEqualTo(FENCE);
        assertThat(talk.hears(READ, BLOCK)).as("the late block").isEmpty();
        assertThat(talk.further(READ, INFORMATION)).isEqualTo(asked);
        assertThat(talk.further(READ, BLOCK)).isEqualTo(FENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"D6 00 11 14 00", "00", "D6 00 07 FE 00 00 05 00 C9 7B"})
    void trustsNoBlockBehindWhichSomethingStrangeCame(String strange) {
        talk.asks(READ);
        talk.further(READ, BLOCK.plus(Bytes.ofHex(strange)));

        assertThat(talk.hears(READ, INFORMATION))
                .contains(new Heard.Answer(new HfReply.Failed(new HfStatus(
                        "-", Group.RETRY, "more came on the line than the blocks that were asked for", false))));
    }

    @Test
    void saysThatATagIsGoneWhichIsNotThereAtTheFence() {
        talk.asks(READ);
        talk.next(READ);

        assertThat(talk.hears(READ, frame(0x0D, "06 E007000001234567")))
                .contains(
                        new Heard.Answer(new HfReply.Failed(new HfStatus("06", Group.GONE, "no tag answers", false))));
    }
}

package org.caiyun.device.rfid.rr3036;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.device.rfid.rr3036.PublishedRr3036Frames.TAG;
import static org.caiyun.device.rfid.rr3036.PublishedRr3036Frames.frame;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.HfDialect.Heard;
import org.caiyun.device.rfid.hf.HfReply;
import org.caiyun.device.rfid.hf.HfRequest;
import org.caiyun.device.rfid.hf.HfStatus;
import org.caiyun.device.rfid.hf.HfStatus.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A reply with a block says neither tag nor block. */
final class Rr3036BlocksTest {
    private static final Bytes OK = frame("00");
    private static final Bytes BLOCK = frame("00 01 9100051C");
    private static final Bytes INFORMATION = frame("00 0F 12CBB909080104E0 06 C2 1B03 01");
    private static final HfRequest READ = new HfRequest.ReadBlocks(TAG, 0, 1, 4);
    private static final HfRequest READ_LARGE = new HfRequest.ReadBlocks(TAG, 0x0D, 1, 8);
    private static final HfReply SPOILT =
            failed("-", Group.RETRY, "more came on the line than the blocks that were asked for");

    private final Rr3036Talk talk = new Rr3036Talk();

    static Stream<Arguments> blocks() {
        return Stream.of(arguments(READ, "9100051C"), arguments(READ_LARGE, "0011223344556677"));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void putsAFenceBehindTheBlocks(HfRequest read, String block) {
        talk.prepare();
        talk.asks(read);

        assertThat(talk.further(read, frame("00 01" + block))).isEqualTo(PublishedRr3036Frames.TAG_INFORMATION);
        assertThat(talk.hears(read, INFORMATION)).contains(new Heard.Answer(new HfReply.Blocks(Bytes.ofHex(block))));
    }

    @Test
    void trustsNoBlockWhenOneCameTooMany() {
        talk.prepare();
        talk.asks(READ);
        talk.further(READ, BLOCK);

        assertThat(talk.hears(READ, BLOCK)).as("the same again").isEmpty();
        assertThat(talk.hears(READ, INFORMATION)).contains(new Heard.Answer(SPOILT));
    }

    static Stream<Bytes> strange() {
        return Stream.of(
                BLOCK, OK, Bytes.ofHex("00 01"), Bytes.ofHex("0E 00"), new Rr3036Frame(1, Bytes.of(0)).encoded());
    }

    @ParameterizedTest
    @MethodSource("strange")
    void trustsNoBlockBehindWhichSomethingStrangeCame(Bytes strange) {
        talk.prepare();
        talk.asks(READ);
        talk.further(READ, BLOCK.plus(strange));

        assertThat(talk.hears(READ, INFORMATION)).contains(new Heard.Answer(SPOILT));
    }

    @Test
    void readsAllBlocksAgainBehindAFenceAfterASilence() {
        var two = new HfRequest.ReadBlocks(TAG, 0, 2, 4);
        talk.prepare();
        talk.asks(two);
        talk.further(two, BLOCK);

        // a time-out
        assertThat(talk.say(two)).isEqualTo(PublishedRr3036Frames.TAG_INFORMATION);
        assertThat(talk.hears(two, BLOCK)).as("the late block").isEmpty();
        assertThat(talk.further(two, INFORMATION)).isEqualTo(PublishedRr3036Frames.READ_BLOCK_0);
        talk.further(two, BLOCK);
        talk.further(two, BLOCK);
        assertThat(talk.hears(two, INFORMATION))
                .contains(new Heard.Answer(new HfReply.Blocks(Bytes.ofHex("9100051C 9100051C"))));
    }

    @Test
    void saysThatATagIsGoneWhichIsNotThereAtTheFence() {
        talk.prepare();
        talk.asks(READ);
        talk.say(READ);

        assertThat(talk.hears(READ, frame("0E")))
                .contains(new Heard.Answer(failed("0E", Group.GONE, "no tag answers")));
    }

    private static HfReply.Failed failed(String code, Group group, String meaning) {
        return new HfReply.Failed(new HfStatus(code, group, meaning, false));
    }
}

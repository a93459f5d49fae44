package org.caiyun.device.rfid.d6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.device.rfid.d6.PublishedD6Frames.TAG;
import static org.caiyun.device.rfid.d6.PublishedD6Frames.TI_TAG;
import static org.caiyun.device.rfid.d6.PublishedD6Frames.frame;

import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.HfDialect.Heard;
import org.caiyun.device.rfid.hf.HfReply;
import org.caiyun.device.rfid.hf.HfRequest;
import org.caiyun.device.rfid.hf.HfStatus;
import org.caiyun.device.rfid.hf.HfStatus.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Firmware that does not have all of the specification. */
final class D6FirmwareTest {
    private static final HfRequest IDENTIFY = new HfRequest.Identify();
    private static final HfRequest DESCRIBE = new HfRequest.Describe(TI_TAG);
    private static final HfRequest READ = new HfRequest.ReadBlocks(TAG, 0, 8, 4);

    private final D6Talk talk = new D6Talk();

    @Test
    void probesAReaderThatDoesNotTellItsVersionAndAsksAgain() {
        talk.asks(IDENTIFY);

        // a time-out
        assertThat(talk.next(IDENTIFY).frame()).isEqualTo(PublishedD6Frames.BOOT_PROBE);
        assertThat(talk.further(IDENTIFY, PublishedD6Frames.BOOTED)).isEqualTo(PublishedD6Frames.VERSION);
        assertThat(talk.hears(IDENTIFY, PublishedD6Frames.VERSION_3_2_6))
                .contains(new Heard.Answer(new HfReply.Identity("3M reader, firmware 3.2.6")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31", "32"})
    void readsInTheOldFormWhereTheNewOneIsRefused(String code) {
        talk.asks(READ);

        assertThat(talk.further(READ, frame(0x02, code + " E004010809B9CB12")))
                .isEqualTo(PublishedD6Frames.READ_8_BLOCKS);
        assertThat(talk.asks(READ).frame()).as("remembered").isEqualTo(PublishedD6Frames.READ_8_BLOCKS);
    }

    @Test
    void readsInTheOldFormWhereTheNewOneIsNotAnswered() {
        talk.asks(READ);

        // a time-out
        assertThat(talk.next(READ).frame()).isEqualTo(PublishedD6Frames.READ_8_BLOCKS);
        assertThat(talk.asks(READ).frame()).as("remembered").isEqualTo(PublishedD6Frames.READ_8_BLOCKS);
    }

    @Test
    void triesTheNewFormAgainOnANewLine() {
        talk.asks(READ);
        talk.next(READ);

        talk.dialect().reset();

        assertThat(talk.asks(READ).frame()).isEqualTo(frame(0x02, "E004010809B9CB12 00 08 0C"));
    }

    @Test
    void givesUpWhenTheOldFormIsRefusedToo() {
        talk.asks(READ);
        Bytes refusal = frame(0x02, "31 E004010809B9CB12");
        talk.further(READ, refusal);

        assertThat(talk.hears(READ, refusal))
                .contains(new Heard.Answer(
                        new HfReply.Failed(new HfStatus("31", Group.READER, "option not supported", false))));
    }

    @Test
    void findsOutRegisterByRegisterWhatAReaderWithoutTagInformationKnows() {
        talk.asks(DESCRIBE);

        assertThat(talk.further(DESCRIBE, frame(0x0D, "02"))).isEqualTo(PublishedD6Frames.READ_AFI);
        assertThat(talk.further(DESCRIBE, PublishedD6Frames.AFI_DA)).isEqualTo(frame(0x0F, "E007000001234567"));
        assertThat(talk.further(DESCRIBE, frame(0x0F, "00 E007000001234567 06")))
                .isEqualTo(readBlock(128));
        assertThat(measured(28)).isEqualTo(new HfReply.Description(TI_TAG, 0x06, 0xDA, 4, 28));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 27, 28, 64, 80, 127, 128, 129, 255, 256})
    void measuresEveryTagByReading(int blocks) {
        talk.asks(DESCRIBE);
        talk.further(DESCRIBE, frame(0x0D, "00 E007000001234567 03 06 DA"));

        assertThat(measured(blocks)).isEqualTo(new HfReply.Description(TI_TAG, 0x06, 0xDA, 4, blocks));
    }

    @Test
    void measuresATagOnce() {
        talk.asks(DESCRIBE);
        talk.further(DESCRIBE, frame(0x0D, "00 E007000001234567 03 06 DA"));
        measured(28);

        assertThat(talk.answer(DESCRIBE, frame(0x0D, "00 E007000001234567 03 06 07")))
                .isEqualTo(new HfReply.Description(TI_TAG, 0x06, 0x07, 4, 28));
    }

    @Test
    void takesARegisterThatTheTagDoesNotHaveForZero() {
        talk.asks(DESCRIBE);
        talk.further(DESCRIBE, frame(0x0D, "02"));

        assertThat(talk.further(DESCRIBE, frame(0x0A, "30 E007000001234567")))
                .isEqualTo(frame(0x0F, "E007000001234567"));
        assertThat(talk.further(DESCRIBE, frame(0x0F, "11 E007000001234567"))).isEqualTo(readBlock(128));
        assertThat(measured(8)).isEqualTo(new HfReply.Description(TI_TAG, 0, 0, 4, 8));
    }

    @Test
    void saysThatATagIsGoneWhichLeavesWhileItIsMeasured() {
        talk.asks(DESCRIBE);
        talk.further(DESCRIBE, frame(0x0D, "00 E007000001234567 00"));

        assertThat(talk.further(DESCRIBE, frame(0x02, "06 E007000001234567"))).isEqualTo(readBlock(0));
        assertThat(talk.hears(DESCRIBE, frame(0x02, "06 E007000001234567")))
                .contains(
                        new Heard.Answer(new HfReply.Failed(new HfStatus("06", Group.GONE, "no tag answers", false))));
    }

    /** The tag's own no without a reason, not read, nobody answers: a chip may be silent where it has no block. */
    @ParameterizedTest
    @CsvSource({"0F, 1", "0F, 28", "15, 28", "06, 1", "06, 28", "06, 80", "06, 128", "06, 255", "06, 256"})
    void measuresATagWhateverAMissingBlockIsRefusedWith(String code, int blocks) {
        talk.asks(DESCRIBE);
        talk.further(DESCRIBE, frame(0x0D, "00 E007000001234567 03 06 DA"));

        assertThat(measured(blocks, 128, code)).isEqualTo(new HfReply.Description(TI_TAG, 0x06, 0xDA, 4, blocks));
    }

    /** Two refusals of the same block are no end when the tag does not answer any more. */
    @Test
    void doesNotTakeATagThatGoesForAShortOne() {
        talk.asks(DESCRIBE);
        talk.further(DESCRIBE, frame(0x0D, "00 E007000001234567 03 06 DA"));
        Bytes gone = frame(0x02, "06 E007000001234567");
        Bytes said = talk.further(DESCRIBE, frame(0x02, "00 E007000001234567 01 80 00 00112233"));

        Optional<Heard> heard = Optional.of(new Heard.Further());
        for (int i = 0; i < 20 && heard.orElseThrow() instanceof Heard.Further; i++) {
            heard = talk.hears(DESCRIBE, gone);
            if (heard.orElseThrow() instanceof Heard.Further) {
                said = talk.next(DESCRIBE).frame();
            }
        }

        assertThat(said).as("the last block known to exist").isEqualTo(readBlock(128));
        assertThat(heard)
                .contains(
                        new Heard.Answer(new HfReply.Failed(new HfStatus("06", Group.GONE, "no tag answers", false))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"15", "06"})
    void findsTheBlocksBehindOneThatWasOnlyDisturbed(String code) {
        talk.asks(DESCRIBE);
        talk.further(DESCRIBE, frame(0x0D, "00 E007000001234567 03 06 DA"));
        talk.further(DESCRIBE, frame(0x02, code + " E007000001234567"));

        assertThat(measured(200, 0, "11")).isEqualTo(new HfReply.Description(TI_TAG, 0x06, 0xDA, 4, 200));
    }

    @Test
    void doesNotBelieveOnceThatABlockIsMissing() {
        talk.asks(DESCRIBE);
        talk.further(DESCRIBE, frame(0x0D, "00 E007000001234567 03 06 DA"));
        // of a tag with 256 blocks
        talk.further(DESCRIBE, frame(0x02, "11 E007000001234567"));

        assertThat(measured(256, 64)).isEqualTo(new HfReply.Description(TI_TAG, 0x06, 0xDA, 4, 256));
    }

    @Test
    void refusesATagWithoutAnyBlock() {
        talk.asks(DESCRIBE);
        talk.further(DESCRIBE, frame(0x0D, "00 E007000001234567 00"));

        assertThat(measured(0))
                .isEqualTo(new HfReply.Failed(new HfStatus("11", Group.PERMANENT, "no such block or register", false)));
    }

    /** Answers single reads as a tag of this many blocks does, until the dialect knows enough. */
    private HfReply measured(int blocks) {
        return measured(blocks, 128);
    }

    private HfReply measured(int blocks, int first) {
        return measured(blocks, first, "11");
    }

    private HfReply measured(int blocks, int first, String missing) {
        int asked = first;
        while (true) {
            Bytes reply = asked < blocks
                    ? frame(0x02, "00 E007000001234567 01 %02X 00 00112233".formatted(asked))
                    : frame(0x02, missing + " E007000001234567");
            if (talk.hears(DESCRIBE, reply).orElseThrow() instanceof Heard.Answer(HfReply answer)) {
                return answer;
            }
            Bytes said = talk.next(DESCRIBE).frame();
            asked = said.at(12);
            assertThat(said).isEqualTo(readBlock(asked));
        }
    }

    private static Bytes readBlock(int number) {
        return frame(0x02, "E007000001234567 %02X 01".formatted(number));
    }
}

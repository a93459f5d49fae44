package org.caiyun.device.rfid.d6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.device.rfid.d6.PublishedD6Frames.TAG;
import static org.caiyun.device.rfid.d6.PublishedD6Frames.TAG_IT;
import static org.caiyun.device.rfid.d6.PublishedD6Frames.TI_TAG;
import static org.caiyun.device.rfid.d6.PublishedD6Frames.frame;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.hf.HfDialect.Heard;
import org.caiyun.device.rfid.hf.HfDialect.Next;
import org.caiyun.device.rfid.hf.HfReply;
import org.caiyun.device.rfid.hf.HfRequest;
import org.caiyun.device.rfid.hf.HfStatus;
import org.caiyun.device.rfid.hf.HfStatus.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class D6DialectTest {
    private static final HfRequest IDENTIFY = new HfRequest.Identify();
    private static final HfRequest INVENTORY = new HfRequest.Inventory(false);
    private static final HfRequest WRITE_D7 = new HfRequest.WriteAfi(TI_TAG, 0xD7);
    private static final HfRequest READ_EAS = new HfRequest.ReadEas(TAG);

    private final D6Talk talk = new D6Talk();

    static Stream<Arguments> requests() {
        return Stream.of(
                arguments(IDENTIFY, PublishedD6Frames.VERSION, true),
                arguments(INVENTORY, PublishedD6Frames.INVENTORY, true),
                arguments(WRITE_D7, PublishedD6Frames.WRITE_AFI_D7, false),
                arguments(new HfRequest.WriteEas(TAG, true), PublishedD6Frames.EAS_ON, false),
                // the specification gives these without their CRC
                arguments(new HfRequest.WriteEas(TAG, false), frame(0x0C, "E004010809B9CB12 00"), false),
                arguments(READ_EAS, frame(0x03, "E004010809B9CB12"), true),
                arguments(new HfRequest.Describe(TAG), frame(0x0D, "E004010809B9CB12 07"), true),
                arguments(new HfRequest.ReadBlocks(TAG, 0, 8, 4), frame(0x02, "E004010809B9CB12 00 08 0C"), true),
                // "read single block" 20 of block 0 in the specification's pass-through example, here of eight bytes
                arguments(
                        new HfRequest.ReadBlocks(Uid.ofHex("E007000012736993"), 0, 1, 8),
                        frame(0x14, "000B 000A 0000 2320 9369731200 0007E0 00"),
                        true));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void saysWhatTheSpecificationSays(HfRequest request, Bytes bytes, boolean repeatable) {
        Next.Say said = talk.asks(request);

        assertThat(said.frame()).isEqualTo(bytes);
        assertThat(said.repeatable()).isEqualTo(repeatable);
        assertThat(said.quiet()).isZero();
    }

    static Stream<Arguments> replies() {
        return Stream.of(
                arguments(IDENTIFY, PublishedD6Frames.VERSION_3_2_6, new HfReply.Identity("3M reader, firmware 3.2.6")),
                arguments(
                        IDENTIFY, frame(0x11, "00 0B010203"), new HfReply.Identity("maker 0B reader, firmware 1.2.3")),
                arguments(INVENTORY, PublishedD6Frames.NO_TAG, new HfReply.Tags(List.of(), List.of(), false)),
                arguments(
                        INVENTORY,
                        PublishedD6Frames.TWO_TAGS,
                        new HfReply.Tags(
                                List.of(Uid.ofHex("0000000000AD6302"), Uid.ofHex("E0070000006000AE")),
                                List.of(),
                                false)),
                arguments(WRITE_D7, PublishedD6Frames.AFI_WRITTEN, new HfReply.Done()),
                arguments(
                        WRITE_D7,
                        PublishedD6Frames.GONE_AT_WRITE,
                        new HfReply.Failed(new HfStatus("06", Group.GONE, "no tag answers", false))),
                arguments(
                        new HfRequest.ReadBlocks(TAG_IT, 0, 2, 4),
                        PublishedD6Frames.TWO_BLOCKS,
                        new HfReply.Blocks(Bytes.ofHex("00112233 00112233"))),
                // locked by the user, locked in the factory
                arguments(
                        new HfRequest.ReadBlocks(TAG_IT, 5, 2, 4),
                        frame(0x02, "00 0000000001234567 02 0501 00112233 0602 44556677"),
                        new HfReply.Blocks(Bytes.ofHex("00112233 44556677"))),
                arguments(
                        new HfRequest.ReadBlocks(TAG_IT, 0, 2, 4),
                        frame(0x02, "00 0000000001234567 02 0000 00112233 0115 00000000"),
                        new HfReply.Failed(new HfStatus("15", Group.RETRY, "not read", false))),
                arguments(
                        new HfRequest.ReadBlocks(TAG_IT, 3, 2, 4),
                        frame(0x02, "00 0000000001234567 03 02 00112233 44556677"),
                        new HfReply.Blocks(Bytes.ofHex("00112233 44556677"))),
                arguments(
                        new HfRequest.Describe(TI_TAG),
                        frame(0x0D, "00 E007000001234567 07 06 C2 03 1B"),
                        new HfReply.Description(TI_TAG, 0x06, 0xC2, 4, 28)),
                arguments(
                        new HfRequest.Describe(TI_TAG),
                        frame(0x0D, "00 E007000001234567 04 07 F9"),
                        new HfReply.Description(TI_TAG, 0, 0, 8, 250)),
                arguments(READ_EAS, frame(0x03, "00 E004010809B9CB12 01"), new HfReply.Eas(true)),
                arguments(READ_EAS, frame(0x03, "06 E004010809B9CB12 00"), new HfReply.Eas(false)),
                arguments(READ_EAS, frame(0x03, "06 E004010809B9CB12"), new HfReply.Eas(false)),
                arguments(
                        READ_EAS,
                        frame(0x03, "30 E004010809B9CB12"),
                        new HfReply.Failed(new HfStatus("30", Group.PERMANENT, "not for this kind of tag", false))),
                arguments(
                        new HfRequest.ReadBlocks(TAG, 0, 1, 8),
                        frame(0x14, "00 03 0002 01 10"),
                        new HfReply.Failed(new HfStatus("14/10", Group.PERMANENT, "no such block", false))),
                arguments(
                        IDENTIFY,
                        frame(0x11, "02"),
                        new HfReply.Failed(
                                new HfStatus("02", Group.READER, "this firmware does not have the command", false))));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void understandsWhatTheReaderAnswers(HfRequest request, Bytes reply, HfReply understood) {
        assertThat(talk.answer(request, reply)).isEqualTo(understood);
    }

    /** The specification: a tag that does not hear the quiet command answers the second poll too. */
    @Test
    void countsATagOnceThatIsListedTwice() {
        Bytes twice = frame(0xFE, "00 00 05 03 E004010809B9CB12 E0070000006000AE E004010809B9CB12");

        assertThat(talk.answer(INVENTORY, twice))
                .isEqualTo(new HfReply.Tags(List.of(TAG, Uid.ofHex("E0070000006000AE")), List.of(), false));
    }

    @ParameterizedTest
    @CsvSource({
        "06, GONE",
        "15, RETRY",
        "16, RETRY",
        "FD, RETRY",
        "0F, PERMANENT",
        "11, PERMANENT",
        "12, PERMANENT",
        "21, PERMANENT",
        "22, PERMANENT",
        "23, PERMANENT",
        "30, PERMANENT",
        "02, READER",
        "31, READER",
        "32, READER",
        "FE, READER",
        "77, READER"
    })
    void groupsTheErrorsOfAWrite(String code, Group group) {
        HfReply failed = talk.answer(WRITE_D7, frame(0x09, code + " E007000001234567"));

        assertThat(failed).isInstanceOfSatisfying(HfReply.Failed.class, reply -> {
            assertThat(reply.status().group()).isEqualTo(group);
            assertThat(reply.status().code()).isEqualTo(code);
        });
    }

    static Stream<Arguments> lateReplies() {
        return Stream.of(
                // another command, another tag, another shape
                arguments(WRITE_D7, PublishedD6Frames.AFI_DA),
                arguments(WRITE_D7, PublishedD6Frames.BOOTED),
                arguments(WRITE_D7, frame(0x09, "00 E004010809B9CB12")),
                arguments(WRITE_D7, frame(0x09, "06 E004010809B9CB12")),
                arguments(WRITE_D7, frame(0x09, "00 E007000001234567 00")),
                arguments(WRITE_D7, frame(0x09, "00 E0070000")),
                arguments(WRITE_D7, frame(0x09, "")),
                arguments(IDENTIFY, frame(0x11, "00 0A0302")),
                arguments(INVENTORY, frame(0xFE, "00 00 05 02 E004010809B9CB12")),
                arguments(INVENTORY, frame(0xFE, "00 C2 05 00")),
                arguments(INVENTORY, frame(0xFE, "00 00")),
                arguments(new HfRequest.Describe(TAG), frame(0x0D, "00 E004010809B9CB12 07 06 C2 03")),
                arguments(new HfRequest.Describe(TAG), frame(0x0D, "00 E004010809B9CB12 17 06 C2 03 1B")),
                arguments(new HfRequest.Describe(TAG), frame(0x0D, "00 E004010809B9CB12")),
                arguments(new HfRequest.ReadBlocks(TAG_IT, 1, 2, 4), PublishedD6Frames.TWO_BLOCKS),
                arguments(new HfRequest.ReadBlocks(TAG_IT, 0, 3, 4), PublishedD6Frames.TWO_BLOCKS),
                arguments(new HfRequest.ReadBlocks(TAG, 0, 1, 8), frame(0x14, "00 03 0005 00 00112233")),
                arguments(new HfRequest.ReadBlocks(TAG, 0, 1, 8), frame(0x14, "00 03 0009 00 00112233")),
                arguments(READ_EAS, frame(0x03, "00 E004010809B9CB12 01 01")));
    }

    @ParameterizedTest
    @MethodSource("lateReplies")
    void passesOverWhatDoesNotAnswerTheQuestion(HfRequest request, Bytes late) {
        talk.asks(request);

        assertThat(talk.hears(request, late)).isEmpty();
        assertThat(talk.dialect().pending()).isFalse();
    }

    @Test
    void takesTheReplyThatFitsBehindALateOneAndNoise() {
        talk.asks(WRITE_D7);

        Bytes stream = Bytes.ofHex("00 FF D6 00 01")
                .plus(PublishedD6Frames.AFI_DA)
                .plus(PublishedD6Frames.AFI_WRITTEN)
                .plus(PublishedD6Frames.GONE_AT_WRITE);
        assertThat(talk.hears(WRITE_D7, stream)).contains(new Heard.Answer(new HfReply.Done()));
    }

    @Test
    void forgetsABegunFrameWhenItAsksAgain() {
        talk.asks(INVENTORY);
        talk.hears(INVENTORY, PublishedD6Frames.TWO_TAGS.slice(0, 9));

        talk.asks(INVENTORY);

        assertThat(talk.dialect().pending()).isFalse();
        assertThat(talk.hears(INVENTORY, PublishedD6Frames.NO_TAG)).isPresent();
    }

    @Test
    void looksBehindAnUnfinishedFrameWhenTheLineIsSilent() {
        talk.asks(INVENTORY);
        assertThat(talk.hears(INVENTORY, Bytes.ofHex("D6 07 00").plus(PublishedD6Frames.NO_TAG)))
                .isEmpty();
        assertThat(talk.dialect().pending()).isTrue();

        assertThat(talk.dialect().searchOn(INVENTORY))
                .contains(new Heard.Answer(new HfReply.Tags(List.of(), List.of(), false)));
    }

    @Test
    void answersAFieldResetWithoutAsking() {
        var reset = new HfRequest.FieldReset();
        talk.dialect().begin(reset);

        assertThat(talk.dialect().next(reset)).isEqualTo(new Next.Known(new HfReply.Done()));
    }
}

package org.caiyun.device.rfid.feig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.hf.FrameFinder.Found;
import org.caiyun.device.rfid.hf.HfReply;
import org.caiyun.device.rfid.hf.HfRequest;
import org.caiyun.device.rfid.hf.HfStatus;
import org.caiyun.device.rfid.hf.HfStatus.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class FeigReplyParserTest {
    private static final HfRequest INVENTORY = new HfRequest.Inventory(false);
    private static final HfRequest INFORMATION = new HfRequest.Describe(PublishedFrames.TAG);
    private static final HfRequest READ_NINE = new HfRequest.ReadBlocks(PublishedFrames.TAG, 0, 9, 4);
    private static final HfRequest WRITE = new HfRequest.WriteAfi(PublishedFrames.TAG, 7);

    private final FeigReplyParser parser = new FeigReplyParser(true);

    static Stream<Arguments> understood() {
        return Stream.of(
                arguments(INVENTORY, PublishedFrames.ONE_TAG, tags(PublishedFrames.TAG)),
                arguments(INVENTORY, PublishedFrames.TWO_TAGS, tags(PublishedFrames.TAG, PublishedFrames.OTHER_TAG)),
                arguments(INVENTORY, PublishedFrames.NO_TAG, tags()),
                arguments(
                        INFORMATION,
                        PublishedFrames.ON_LOAN,
                        new HfReply.Description(PublishedFrames.TAG, 0x06, 0xC2, 4, 28)),
                arguments(READ_NINE, PublishedFrames.NINE_BLOCKS, new HfReply.Blocks(PublishedFrames.EXAMPLE_MEMORY)),
                arguments(WRITE, PublishedFrames.OK, new HfReply.Done()),
                arguments(
                        new HfRequest.Identify(),
                        PublishedFrames.VERSION,
                        new HfReply.Identity("FEIG type 53, firmware 3.3, hardware 44")));
    }

    @ParameterizedTest
    @MethodSource("understood")
    void understandsAsPublished(HfRequest request, Bytes bytes, HfReply reply) {
        assertThat(parse(request, bytes)).contains(reply);
    }

    static Stream<Arguments> misfits() {
        return Stream.of(
                // a late reply to the question before has the same command byte
                arguments(INFORMATION, PublishedFrames.ONE_TAG),
                arguments(INFORMATION, PublishedFrames.OK),
                arguments(INVENTORY, PublishedFrames.ON_LOAN),
                arguments(READ_NINE, PublishedFrames.ON_LOAN),
                arguments(WRITE, PublishedFrames.ONE_TAG),
                arguments(new HfRequest.ReadBlocks(PublishedFrames.TAG, 0, 8, 4), PublishedFrames.NINE_BLOCKS),
                arguments(new HfRequest.ReadBlocks(PublishedFrames.TAG, 0, 5, 8), PublishedFrames.NINE_BLOCKS),
                arguments(new HfRequest.Describe(PublishedFrames.OTHER_TAG), PublishedFrames.ON_LOAN),
                arguments(new HfRequest.FieldReset(), PublishedFrames.OK),
                arguments(new HfRequest.Identify(), PublishedFrames.reply(0x65, "00 03 03")),
                arguments(INVENTORY, PublishedFrames.reply(0xB0, "")),
                // two announced, one there; one announced, two there
                arguments(INVENTORY, PublishedFrames.reply(0xB0, "00 02 03 06 E004010809B9CB12")),
                arguments(INVENTORY, PublishedFrames.reply(0xB0, "00 01 03 06 E004010809B9CB12 03")));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void leavesWhatDoesNotAnswerTheQuestion(HfRequest request, Bytes bytes) {
        assertThat(parse(request, bytes)).isEmpty();
    }

    @Test
    void readsTheTagsOfAPageWhenThereAreMore() {
        Bytes page = PublishedFrames.reply(0xB0, "94 01 03 06 E004010809B9CB12");

        assertThat(parse(INVENTORY, page)).contains(new HfReply.Tags(List.of(PublishedFrames.TAG), List.of(), true));
    }

    @Test
    void namesCardsBesideTheTags() {
        Bytes both = PublishedFrames.reply(0xB0, "00 02 04 00 00 00000001020304 03 06 E004010809B9CB12");
        Bytes longUid = PublishedFrames.reply(0xB0, "00 02 04 00 00 01020304050607080910 03 06 E004010809B9CB12");

        assertThat(parse(INVENTORY, both)).contains(withCard("01020304"));
        assertThat(parse(INVENTORY, longUid)).contains(withCard("01020304050607080910"));
    }

    /** A number of seven bytes where there is room for ten. */
    @Test
    void takesTheZerosBeforeACardsNumberAway() {
        Bytes page = PublishedFrames.reply(0xB0, "00 02 04 00 00 00000004112233445566 03 06 E004010809B9CB12");

        assertThat(parse(INVENTORY, page)).contains(withCard("04112233445566"));
    }

    @Test
    void namesATagWhoseLayoutItDoesNotKnow() {
        Bytes stranger = PublishedFrames.reply(0xB0, "00 02 03 06 E004010809B9CB12 06 0102030405060708");

        assertThat(parse(INVENTORY, stranger))
                .contains(new HfReply.Tags(List.of(PublishedFrames.TAG), List.of(0x06), false));
    }

    @Test
    void leavesBlocksAsTheyAreForReadersThatDoNotReverseThem() {
        var plain = new FeigReplyParser(false);
        Bytes block = PublishedFrames.reply(0xB0, "00 01 04 00 11 0A 0B 0C");

        assertThat(plain.parse(new HfRequest.ReadBlocks(PublishedFrames.TAG, 0, 1, 4), frame(block)))
                .contains(new HfReply.Blocks(Bytes.ofHex("11 0A 0B 0C")));
    }

    @Test
    void readsTheBlockSizeOfATagWithEightByteBlocks() {
        // MB89R118: 250 blocks of 8
        Bytes fujitsu = PublishedFrames.reply(0xB0, "00 3E E004010809B9CB12 07 07 F9 01");

        assertThat(parse(INFORMATION, fujitsu))
                .contains(new HfReply.Description(PublishedFrames.TAG, 0x3E, 0x07, 8, 250));
    }

    @ParameterizedTest
    @CsvSource({
        "01, GONE, 01",
        "02, RETRY, 02",
        "0302, RETRY, 03",
        "04, PERMANENT, 04",
        "05, PERMANENT, 05",
        "08, PERMANENT, 08",
        "0E, RETRY, 0E",
        "10, READER, 10",
        "11, READER, 11",
        "13, READER, 13",
        "80, READER, 80",
        "81, READER, 81",
        "82, READER, 82",
        "83, RETRY, 83",
        "84, RETRY, 84",
        "93, RETRY, 93",
        "94, RETRY, 94",
        "95, RETRY, 95",
        "9501, PERMANENT, 95/01",
        "9502, PERMANENT, 95/02",
        "9503, PERMANENT, 95/03",
        "950F, PERMANENT, 95/0F",
        "9510, PERMANENT, 95/10",
        "9511, PERMANENT, 95/11",
        "9512, PERMANENT, 95/12",
        "9513, RETRY, 95/13",
        "9514, RETRY, 95/14",
        "95A0, PERMANENT, 95/A0",
        "96, RETRY, 96",
        "F1, READER, F1",
        "77, READER, 77"
    })
    void sortsStatusCodesIntoGroups(String payload, Group group, String code) {
        Optional<HfReply> reply = parse(WRITE, PublishedFrames.reply(0xB0, payload));

        assertThat(reply)
                .containsInstanceOf(HfReply.Failed.class)
                .map(FeigReplyParserTest::status)
                .hasValueSatisfying(status -> {
                    assertThat(status.group()).isEqualTo(group);
                    assertThat(status.code()).isEqualTo(code);
                });
    }

    @Test
    void asksForAsManyBlocksAsFit() {
        assertThat(FeigReplyParser.blocksPerRequest(4, FeigFrame.Form.STANDARD)).isEqualTo(32);
        assertThat(FeigReplyParser.blocksPerRequest(8, FeigFrame.Form.STANDARD)).isEqualTo(16);
        assertThat(FeigReplyParser.blocksPerRequest(1, FeigFrame.Form.STANDARD)).isEqualTo(123);
        assertThat(FeigReplyParser.blocksPerRequest(1, FeigFrame.Form.ADVANCED)).isEqualTo(128);
        assertThat(FeigReplyParser.blocksPerRequest(32, FeigFrame.Form.STANDARD))
                .isEqualTo(4);
    }

    private static HfStatus status(HfReply reply) {
        return ((HfReply.Failed) reply).status();
    }

    private Optional<HfReply> parse(HfRequest request, Bytes bytes) {
        return parser.parse(request, frame(bytes));
    }

    private static FeigFrame frame(Bytes bytes) {
        return FeigFrame.of(((Found.Frame) FeigFrame.finder().feed(bytes).getFirst()).bytes());
    }

    private static HfReply withCard(String uid) {
        return new HfReply.Tags(List.of(PublishedFrames.TAG), List.of(Uid.ofHex(uid)), List.of(), false);
    }

    private static HfReply tags(Uid... uids) {
        return new HfReply.Tags(List.of(uids), List.of(), false);
    }
}

package org.caiyun.device.rfid.feig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.RfidCommand;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.hf.HfSettings;
import org.caiyun.device.rfid.hf.ReaderOnPaper;
import org.junit.jupiter.api.Test;

/** Reading tags, byte by byte. */
final class FeigReadTest {
    /** SLIX2: 80 blocks of 4. */
    private static final Bytes EIGHTY_BLOCKS = PublishedFrames.reply(0xB0, "00 06 E004010809B9CB12 C2 03 4F 01");

    private static final CommandId ID = new CommandId(7);
    private static final Bytes RESET_DONE = PublishedFrames.reply(0x69, "00");
    private static final Bytes GHOST = PublishedFrames.reply(0xB0, "00 01 03 06 E004010809B9CB13");
    private static final Bytes GONE = PublishedFrames.NO_TAG;

    /** The published tag with nine blocks instead of 28, to go with the published reply. */
    private static final Bytes NINE_BLOCK_TAG = PublishedFrames.reply(0xB0, "00 06 E004010809B9CB12 C2 03 08 01");

    private static final Bytes READ_9_BLOCKS = request("23 01 E004010809B9CB12 00 09");
    private static final TagImage IMAGE =
            new TagImage.Hf(PublishedFrames.TAG, 0xC2, 0x06, 4, PublishedFrames.EXAMPLE_MEMORY);

    private final ReaderOnPaper paper = PublishedFrames.readyReader().command(new RfidCommand.ReadTags(ID));

    @Test
    void readsOneTagWithTwoInventoriesAndOneRead() {
        lists(PublishedFrames.ONE_TAG, PublishedFrames.ONE_TAG);
        describesAndReads();

        paper.staysQuiet().answers(new RfidAnswer.TagsRead(ID, List.of(IMAGE)));
    }

    @Test
    void readsSeveralTagsInTheOrderOfTheirUids() {
        lists(PublishedFrames.TWO_TAGS, PublishedFrames.TWO_TAGS);

        paper.asks(request("2B 01 E00401001159139F"))
                .replies(PublishedFrames.reply(0xB0, "00 3E E00401001159139F 07 07 00 01"))
                .asks(request("23 01 E00401001159139F 00 01"))
                .replies(PublishedFrames.reply(0xB0, "00 01 08 00 0807060504030201"));
        describesAndReads();

        paper.answers(new RfidAnswer.TagsRead(
                ID,
                List.of(
                        new TagImage.Hf(PublishedFrames.OTHER_TAG, 7, 0x3E, 8, Bytes.ofHex("0102030405060708")),
                        IMAGE)));
    }

    @Test
    void countsATagOnceThatIsListedTwice() {
        Bytes twice = PublishedFrames.reply(0xB0, "00 02 03 06 E004010809B9CB12 03 06 E004010809B9CB12");
        lists(twice, PublishedFrames.ONE_TAG);
        describesAndReads();

        paper.answers(new RfidAnswer.TagsRead(ID, List.of(IMAGE)));
    }

    @Test
    void asksForTheRestOfALongList() {
        Bytes first = PublishedFrames.reply(0xB0, "94 01 03 3E E00401001159139F");
        paper.asks(PublishedFrames.INVENTORY).replies(first);
        paper.asks(PublishedFrames.INVENTORY_MORE).replies(PublishedFrames.ONE_TAG);
        paper.asks(PublishedFrames.INVENTORY).replies(PublishedFrames.TWO_TAGS);

        paper.asks(request("2B 01 E00401001159139F"));
    }

    @Test
    void startsAgainWhenAPageOfTheListIsLost() {
        Bytes first = PublishedFrames.reply(0xB0, "94 01 03 3E E00401001159139F");
        paper.asks(PublishedFrames.INVENTORY).replies(first).asks(PublishedFrames.INVENTORY_MORE);

        paper.asks(PublishedFrames.RF_RESET).replies(RESET_DONE).asks(PublishedFrames.INVENTORY);
    }

    @Test
    void doesNotFollowAReaderThatPromisesTagsForEver() {
        Bytes same = PublishedFrames.reply(0xB0, "94 01 03 3E E00401001159139F");
        for (int i = 0; i < 3; i++) {
            paper.asks(PublishedFrames.INVENTORY).replies(same);
            paper.asks(PublishedFrames.INVENTORY_MORE).replies(same);
            if (i < 2) {
                resets();
            }
        }

        paper.answers(new RfidAnswer.Unstable(ID, "the reader promises more tags and names none"));
    }

    @Test
    void believesAUidOnlyWhenItWasReadTwice() {
        lists(PublishedFrames.ONE_TAG, GHOST);
        resets();
        paper.asks(PublishedFrames.INVENTORY).replies(PublishedFrames.ONE_TAG);
        resets();
        paper.asks(PublishedFrames.INVENTORY).replies(PublishedFrames.ONE_TAG);
        describesAndReads();

        paper.answers(new RfidAnswer.TagsRead(ID, List.of(IMAGE)));
    }

    @Test
    void isUnstableWhenTheInventoriesNeverAgree() {
        lists(PublishedFrames.ONE_TAG, GHOST);
        resets();
        paper.asks(PublishedFrames.INVENTORY).replies(PublishedFrames.ONE_TAG);
        resets();
        paper.asks(PublishedFrames.INVENTORY).replies(PublishedFrames.NO_TAG);

        paper.staysQuiet().answers(new RfidAnswer.Unstable(ID, "1 tags, then 0 or others"));
    }

    @Test
    void startsAgainWhenATagLeavesAndIsUnstableAtTheThirdTime() {
        for (int i = 0; i < 3; i++) {
            lists(PublishedFrames.ONE_TAG, PublishedFrames.ONE_TAG);
            paper.asks(PublishedFrames.SYSTEM_INFORMATION).replies(GONE);
            if (i < 2) {
                resets();
            }
        }

        paper.answers(new RfidAnswer.Unstable(ID, "status 01: no tag answers"));
    }

    @Test
    void startsAgainWhenATagLeavesBeforeItsMemoryIsRead() {
        lists(PublishedFrames.ONE_TAG, PublishedFrames.ONE_TAG);
        paper.asks(PublishedFrames.SYSTEM_INFORMATION).replies(NINE_BLOCK_TAG);
        paper.asks(READ_9_BLOCKS).replies(GONE);
        resets();
        lists(PublishedFrames.NO_TAG, PublishedFrames.NO_TAG);

        paper.answers(new RfidAnswer.TagsRead(ID, List.of()));
    }

    @Test
    void asksForHandsWhenTheAntennaWarnsAgainAndAgain() {
        Bytes warning = PublishedFrames.reply(0xB0, "84");
        paper.asks(PublishedFrames.INVENTORY).replies(warning);
        resets();
        paper.asks(PublishedFrames.INVENTORY).replies(warning);
        resets();
        paper.asks(PublishedFrames.INVENTORY).replies(warning);

        paper.answers(new RfidAnswer.ReadFailed(
                ID,
                new DeviceFault.NeedsHands(
                        "status 84: radio warning; check the antenna, its cable and metal near it")));
    }

    @Test
    void isUnstableWhenTheRadioIsDisturbedAgainAndAgain() {
        Bytes collision = PublishedFrames.reply(0xB0, "83");
        paper.asks(PublishedFrames.INVENTORY).replies(collision);
        resets();
        paper.asks(PublishedFrames.INVENTORY).replies(collision);
        resets();
        paper.asks(PublishedFrames.INVENTORY).replies(collision);

        paper.answers(new RfidAnswer.Unstable(ID, "status 83: radio communication disturbed, perhaps a collision"));
    }

    @Test
    void isUnstableAtOnceWhenATagRefusesToBeRead() {
        lists(PublishedFrames.ONE_TAG, PublishedFrames.ONE_TAG);
        paper.asks(PublishedFrames.SYSTEM_INFORMATION).replies(PublishedFrames.reply(0xB0, "95 01"));

        paper.staysQuiet().answers(new RfidAnswer.Unstable(ID, "status 95/01: the tag does not have this command"));
    }

    @Test
    void readsABookBesideACardAndNamesTheCard() {
        Bytes both = PublishedFrames.reply(0xB0, "00 02 04 00 00 04112233445566 03 06 E004010809B9CB12");
        lists(both, both);
        describesAndReads();

        paper.answers(new RfidAnswer.TagsRead(ID, List.of(IMAGE), List.of(Uid.ofHex("04112233445566"))));
    }

    @Test
    void namesACardThatLiesThereAlone() {
        Bytes card = PublishedFrames.reply(0xB0, "00 01 04 00 00 000000FB0EE20B");
        lists(card, card);

        paper.answers(new RfidAnswer.TagsRead(ID, List.of(), List.of(Uid.ofHex("FB0EE20B"))));
    }

    /** A telephone makes its number up each time, and some say so by 08 at its beginning. */
    @Test
    void isNotDisturbedByATelephone() {
        Bytes first = PublishedFrames.reply(
                0xB0, "00 03 04 00 00 000000A1111111 04 00 00 00000008010203" + "03 06 E004010809B9CB12");
        Bytes second = PublishedFrames.reply(
                0xB0, "00 03 04 00 00 000000A2222222 04 00 00 00000008010203" + "03 06 E004010809B9CB12");
        lists(first, second);
        describesAndReads();

        paper.answers(new RfidAnswer.TagsRead(ID, List.of(IMAGE)));
    }

    /** A page with cards alone is no page with nothing. */
    @Test
    void asksForTheTagsBehindAPageOfCards() {
        Bytes cards = PublishedFrames.reply(0xB0, "94 01 04 00 00 04112233445566");
        paper.asks(PublishedFrames.INVENTORY).replies(cards);
        paper.asks(PublishedFrames.INVENTORY_MORE).replies(PublishedFrames.ONE_TAG);
        paper.asks(PublishedFrames.INVENTORY).replies(cards);
        paper.asks(PublishedFrames.INVENTORY_MORE).replies(PublishedFrames.ONE_TAG);
        describesAndReads();

        paper.answers(new RfidAnswer.TagsRead(ID, List.of(IMAGE), List.of(Uid.ofHex("04112233445566"))));
    }

    @Test
    void isUnstableWhenATagOfAnotherKindIsThere() {
        paper.asks(PublishedFrames.INVENTORY).replies(PublishedFrames.reply(0xB0, "00 01 06 0102030405060708"));

        paper.answers(new RfidAnswer.Unstable(ID, "tag of unknown type 06"));
    }

    @Test
    void failsWhenTheReaderDoesNotKnowTheCommand() {
        paper.asks(PublishedFrames.INVENTORY).replies(PublishedFrames.reply(0xB0, "80"));

        paper.answers(new RfidAnswer.ReadFailed(ID, new DeviceFault.Refused("status 80: unknown command")));
    }

    @Test
    void readsALargeTagInSeveralRequestsOnlyAsFarAsWanted() {
        ReaderOnPaper large = readerOfLargeTags(200);
        large.asks(request("23 01 E004010809B9CB12 00 20"))
                .replies(PublishedFrames.reply(0xB0, "00 20 04" + "00 00000011".repeat(32)));
        large.asks(PublishedFrames.SYSTEM_INFORMATION).replies(EIGHTY_BLOCKS);
        large.asks(request("23 01 E004010809B9CB12 20 12"))
                .replies(PublishedFrames.reply(0xB0, "00 12 04" + "00 00000022".repeat(18)));

        Bytes memory = Bytes.ofHex("11000000".repeat(32) + "22000000".repeat(18));
        large.answers(
                new RfidAnswer.TagsRead(ID, List.of(new TagImage.Hf(PublishedFrames.TAG, 0xC2, 0x06, 4, memory))));
        assertThat(memory.size()).isEqualTo(200);
    }

    /** Nothing in a reply says which blocks it has. */
    @Test
    void doesNotTakeADoubledReplyForTheNextBlocks() {
        ReaderOnPaper large = readerOfLargeTags(256);
        Bytes ones = PublishedFrames.reply(0xB0, "00 20 04" + "00 00000011".repeat(32));
        large.asks(request("23 01 E004010809B9CB12 00 20")).replies(ones);

        large.asks(PublishedFrames.SYSTEM_INFORMATION).replies(ones).replies(EIGHTY_BLOCKS);
        large.asks(request("23 01 E004010809B9CB12 20 20"))
                .replies(PublishedFrames.reply(0xB0, "00 20 04" + "00 00000022".repeat(32)));

        Bytes memory = Bytes.ofHex("11000000".repeat(32) + "22000000".repeat(32));
        large.answers(
                new RfidAnswer.TagsRead(ID, List.of(new TagImage.Hf(PublishedFrames.TAG, 0xC2, 0x06, 4, memory))));
    }

    @Test
    void readsAgainWhenTheTagIsGoneBetweenTwoPieces() {
        ReaderOnPaper large = readerOfLargeTags(256);
        large.asks(request("23 01 E004010809B9CB12 00 20"))
                .replies(PublishedFrames.reply(0xB0, "00 20 04" + "00 00000011".repeat(32)));

        large.asks(PublishedFrames.SYSTEM_INFORMATION).replies(PublishedFrames.NO_TAG);

        large.asks(PublishedFrames.RF_RESET);
    }

    /** It has described a tag. */
    private static ReaderOnPaper readerOfLargeTags(int maxBytes) {
        var large = new ReaderOnPaper(FeigSettings.standard()
                        .with(HfSettings.standard().withMaxBytes(maxBytes))
                        .reader())
                .open();
        large.asks(PublishedFrames.SOFTWARE_VERSION).replies(PublishedFrames.VERSION);
        large.command(new RfidCommand.ReadTags(ID));
        large.asks(PublishedFrames.INVENTORY).replies(PublishedFrames.ONE_TAG);
        large.asks(PublishedFrames.INVENTORY).replies(PublishedFrames.ONE_TAG);
        large.asks(PublishedFrames.SYSTEM_INFORMATION).replies(EIGHTY_BLOCKS);
        return large;
    }

    private void lists(Bytes first, Bytes second) {
        paper.asks(PublishedFrames.INVENTORY).replies(first);
        paper.asks(PublishedFrames.INVENTORY).replies(second);
    }

    private void resets() {
        paper.asks(PublishedFrames.RF_RESET).replies(RESET_DONE);
    }

    private void describesAndReads() {
        paper.asks(PublishedFrames.SYSTEM_INFORMATION).replies(NINE_BLOCK_TAG);
        paper.asks(READ_9_BLOCKS).replies(PublishedFrames.NINE_BLOCKS);
    }

    private static Bytes request(String payload) {
        return new FeigFrame(FeigFrame.Form.STANDARD, 0xFF, 0xB0, Bytes.ofHex(payload)).encoded();
    }
}

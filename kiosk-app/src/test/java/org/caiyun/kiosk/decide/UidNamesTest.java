package org.caiyun.kiosk.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.decide.Identify.Sets;
import org.caiyun.kiosk.decide.UidNames.Names;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.CheckDigit;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.item.UidText;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.Refusal;
import org.caiyun.kiosk.tag.OwnerPattern;
import org.caiyun.kiosk.tag.TagDecoder;
import org.caiyun.kiosk.tag.TagModel;
import org.caiyun.kiosk.tag.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Items that are named by the serial number of a tag that says nothing. */
final class UidNamesTest {
    private static final String NUMBER = "E004010000000001";
    private static final Uid TAG = Uid.ofHex(NUMBER);
    private static final String LABEL = "31500100000011";
    private static final String ANOTHER = "31500100000012";
    private static final String PARTNERS = "31600100000011";
    private static final Bytes NOTHING = Bytes.ofHex("00000000000000000000000000000000");
    /** No known data model. */
    private static final Bytes NONSENSE = Bytes.ofHex("5A5A5A5A000102030405060708090A0B");
    /** Example B.1 of DS/INF 163-1: item 1000000056, owner DK-718500. */
    private static final Bytes FOREIGN =
            Bytes.ofHex("1101013130303030303030353600000000000098A4444B3731383530300000000000");

    private static final ItemInSlot.Known BY_NUMBER = new ItemInSlot.Known(
            new Barcode(NUMBER), List.of(TAG), TagModel.UID, "", new Ownership.Own(), Usage.UNSTATED);

    private static Identify site(Names names) {
        var owners = new Owners(
                new Owners.Signs(List.of(new OwnerPattern("US-InU-Mu")), List.of(new BarcodePattern("315\\d{11}"))),
                List.of(new Owners.PartnerLibrary(
                        "HHHT", new Owners.Signs(List.of(), List.of(new BarcodePattern("316\\d{11}"))))));
        var labels =
                new LabelRules(List.of(new LabelProfile(new BarcodePattern("315\\d{11}"), CheckDigit.NONE, true, 1)));
        return new Identify(owners, Sets.COMPLETE, TagDecoder.STRICT, labels, new UidNames(names, UidText.USUAL));
    }

    private static TagImage tag(String uid, Bytes memory) {
        return new TagImage.Hf(Uid.ofHex(uid), 0xC2, 0, 4, memory);
    }

    private static ItemInSlot seen(Names names, List<TagImage> images, String... labels) {
        var site = site(names);
        return site.withLabels(site.item(images), images, List.of(labels));
    }

    @ParameterizedTest
    @CsvSource({"NEVER, false, false", "BLANK, true, false", "UNREADABLE, true, true"})
    void theSiteSaysWhichTagsNameTheirItem(Names names, boolean blank, boolean unreadable) {
        assertThat(seen(names, List.of(tag(NUMBER, NOTHING))).equals(BY_NUMBER)).isEqualTo(blank);
        assertThat(seen(names, List.of(tag(NUMBER, NONSENSE))).equals(BY_NUMBER))
                .isEqualTo(unreadable);
    }

    @Test
    void aTagThatCanBeReadIsNeverNamedByItsNumber() {
        var read = seen(Names.UNREADABLE, List.of(tag(NUMBER, FOREIGN)));

        assertThat(read).isInstanceOfSatisfying(ItemInSlot.Known.class, known -> {
            assertThat(known.item()).isEqualTo(new Barcode("1000000056"));
            assertThat(known.ownership()).isEqualTo(new Ownership.Foreign());
        });
    }

    @Test
    void severalTagsNameNothingByTheirNumbers() {
        var two = List.of(tag(NUMBER, NOTHING), tag("E004010000000002", NOTHING));

        assertThat(seen(Names.UNREADABLE, two)).isEqualTo(new ItemInSlot.Nameless(Obstacle.SEVERAL_ITEMS, "2 tags"));
        assertThat(seen(Names.UNREADABLE, List.of())).isEqualTo(new ItemInSlot.Nameless(Obstacle.NO_TAG, ""));
    }

    @Test
    void theNumberOfAnotherKindOfTagIsNoName() {
        var chip = Bytes.ofHex("E28011052000000000000001");
        var uhf = new TagImage.Uhf(new Uid(chip), 0x3000, Bytes.ofHex("000000000000000000000000"), Bytes.EMPTY);

        assertThat(seen(Names.UNREADABLE, List.of(uhf))).isInstanceOf(ItemInSlot.Nameless.class);
        assertThat(seen(Names.UNREADABLE, List.of(tag("D004010000000001", NOTHING))))
                .isInstanceOf(ItemInSlot.Nameless.class);
    }

    @ParameterizedTest
    @EnumSource(Obstacle.class)
    void whatIsNoSingleTagWithoutContentStaysNameless(Obstacle obstacle) {
        var nameless = new ItemInSlot.Nameless(obstacle, "");
        var names = new UidNames(Names.UNREADABLE, UidText.USUAL);

        var item = names.item(nameless, List.of(tag(NUMBER, NOTHING)));

        switch (obstacle) {
            case BLANK_TAG, UNTRUSTED_TAG -> assertThat(item).isEqualTo(BY_NUMBER);
            case NO_TAG,
                    NO_LIBRARY_BARCODE,
                    SEVERAL_ITEMS,
                    PATRON_CARD,
                    SET_INCOMPLETE,
                    UNSTABLE,
                    READER_FAILED,
                    TAG_AND_LABEL_DIFFER,
                    LOOSE_PIECE -> assertThat(item).isEqualTo(nameless);
        }
    }

    /** Only the library knows whether label and number are the same item's. */
    @Test
    void oneLabelIsNotComparedWithANumber() {
        var blank = List.of(tag(NUMBER, NOTHING));

        assertThat(seen(Names.BLANK, blank, LABEL)).isEqualTo(BY_NUMBER);
        assertThat(site(Names.BLANK).contradiction(BY_NUMBER, List.of(LABEL))).isEmpty();
        assertThat(site(Names.BLANK).mayHaveLabel(seen(Names.BLANK, blank))).isFalse();
    }

    @Test
    void ofTwoLabelsOneIsAnotherItems() {
        var item = seen(Names.BLANK, List.of(tag(NUMBER, NOTHING)), LABEL, ANOTHER);

        assertThat(item)
                .isEqualTo(new ItemInSlot.Nameless(Obstacle.TAG_AND_LABEL_DIFFER, "item " + NUMBER + ", 2 labels"));
    }

    @Test
    void anOldFactOfSuchAnItemNamesTheLibrarysOwn() {
        var fact = new ReturnFact.Identified(
                new ReturnId("k", "j", 1), new Barcode(NUMBER), List.of(TAG), TagModel.UID, "");

        assertThat(site(Names.NEVER).known(fact)).isEqualTo(BY_NUMBER);
    }

    @Test
    void theLibrarySaysWhatItIsCalled() {
        var said = CheckInAnswer.bare(true, "红楼梦").calling(LABEL);

        assertThat(site(Names.BLANK).answered(BY_NUMBER, new CheckInOutcome.CheckedIn(said)))
                .isEqualTo(BY_NUMBER.called(new Barcode(LABEL)));
        assertThat(site(Names.BLANK).answered(BY_NUMBER, new CheckInOutcome.Refused(Refusal.LOST, said)))
                .isEqualTo(BY_NUMBER.called(new Barcode(LABEL)));
    }

    @Test
    void itsNameMaySayThatItIsAPartners() {
        var said = CheckInAnswer.bare(true, "").calling(PARTNERS);

        assertThat(site(Names.BLANK).answered(BY_NUMBER, new CheckInOutcome.CheckedIn(said)))
                .isEqualTo(BY_NUMBER.called(new Barcode(PARTNERS)).of(new Ownership.Partner("HHHT")));
    }

    @Test
    void whatTheLibraryDoesNotKnowIsNotIts() {
        var unknown = new CheckInOutcome.Refused(Refusal.UNKNOWN_ITEM, CheckInAnswer.bare(false, ""));

        assertThat(site(Names.BLANK).answered(BY_NUMBER, unknown)).isEqualTo(BY_NUMBER.of(new Ownership.Foreign()));
    }

    @Test
    void withoutAnAnswerNothingIsLearned() {
        var site = site(Names.BLANK);

        assertThat(site.answered(BY_NUMBER, new CheckInOutcome.Unreachable("down")))
                .isEqualTo(BY_NUMBER);
        assertThat(site.answered(BY_NUMBER, new CheckInOutcome.Unconfirmed("lost")))
                .isEqualTo(BY_NUMBER);
        assertThat(site.answered(BY_NUMBER, new CheckInOutcome.CheckedIn(CheckInAnswer.bare(true, "红楼梦"))))
                .isEqualTo(BY_NUMBER);
    }

    @Test
    void anItemThatItsTagNamesKeepsItsOwner() {
        var byContent = new ItemInSlot.Known(
                new Barcode(LABEL), List.of(TAG), TagModel.RFID501, "", new Ownership.Own(), Usage.UNSTATED);
        var unknown = new CheckInOutcome.Refused(Refusal.UNKNOWN_ITEM, CheckInAnswer.bare(false, ""));

        assertThat(site(Names.BLANK).answered(byContent, unknown)).isEqualTo(byContent);
    }
}

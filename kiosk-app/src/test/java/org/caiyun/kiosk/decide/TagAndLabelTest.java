package org.caiyun.kiosk.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.decide.Identify.Sets;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.CheckDigit;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.tag.OwnerPattern;
import org.caiyun.kiosk.tag.TagDecoder;
import org.caiyun.kiosk.tag.TagModel;
import org.caiyun.kiosk.tag.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a tag and a label on the same thing say together. */
final class TagAndLabelTest {
    private static final Owners OWNERS = new Owners(
            new Owners.Signs(List.of(new OwnerPattern("US-InU-Mu")), List.of(new BarcodePattern("315\\d{11}"))),
            List.of());
    private static final LabelRules LABELS =
            new LabelRules(List.of(new LabelProfile(new BarcodePattern("315\\d{11}"), CheckDigit.NONE, true, 1)));
    private static final Identify SITE = new Identify(OWNERS, Sets.SINGLY, TagDecoder.STRICT, LABELS);
    private static final String LABEL = "31500100000011";
    private static final String ANOTHER = "31500100000012";
    private static final String ISBN = "9787115428028";
    private static final Uid TAG = Uid.ofHex("E004010809B9CB12");

    private final TagAndLabel both = new TagAndLabel(OWNERS);

    private static TagImage blank() {
        return new TagImage.Hf(TAG, 0xC2, 0, 4, Bytes.ofHex("00000000000000000000000000000000"));
    }

    private static ItemInSlot seen(List<TagImage> images, List<String> scanned) {
        return SITE.withLabels(SITE.item(images), images, scanned);
    }

    private static ItemInSlot.Known tagged(String item, Usage usage) {
        return new ItemInSlot.Known(
                new Barcode(item), List.of(TAG), TagModel.ISO_28560_2, "", new Ownership.Own(), usage);
    }

    @Test
    void aBlankTagIsKeptToKnowTheItemAgain() {
        var item = seen(List.of(blank()), List.of(LABEL));

        assertThat(item).isEqualTo(new ItemInSlot.Labelled(new Barcode(LABEL), List.of(TAG), new Ownership.Own()));
    }

    @Test
    void withoutALabelTheTagsAloneDecide() {
        assertThat(seen(List.of(blank()), List.of())).isEqualTo(SITE.item(List.of(blank())));
    }

    @Test
    void twoLabelsOfDifferentItemsAreTwoItems() {
        assertThat(seen(List.of(), List.of(LABEL, ANOTHER)))
                .isEqualTo(new ItemInSlot.Nameless(Obstacle.SEVERAL_ITEMS, "2 labels"));
    }

    @Test
    void ofSeveralLabelsOneAtMostIsTheItems() {
        var known = tagged(LABEL, Usage.CIRCULATION);

        assertThat(both.item(known, List.of(TAG), new LabelReading.Several(2)))
                .isEqualTo(new ItemInSlot.Nameless(Obstacle.TAG_AND_LABEL_DIFFER, "item " + LABEL + ", 2 labels"));
        assertThat(both.item(known, List.of(TAG), new LabelReading.TradeNumber()))
                .isEqualTo(known);
    }

    @Test
    void theLabelNamesWhatTheTradeHasTaggedForItself() {
        var stock = tagged("81234567", Usage.ACQUISITION);

        assertThat(both.item(stock, List.of(TAG), new LabelReading.Item(new Barcode(LABEL))))
                .isEqualTo(new ItemInSlot.Labelled(new Barcode(LABEL), List.of(TAG), new Ownership.Own()));
    }

    @Test
    void aLabelThatAgreesWithAShopsTagChangesNothing() {
        var stock = tagged(LABEL, Usage.ACQUISITION);

        assertThat(both.item(stock, List.of(TAG), new LabelReading.Item(new Barcode(LABEL))))
                .isEqualTo(stock);
    }

    @Test
    void aLabelThatIsSeenTooLateContradictsAShopsTag() {
        var stock = tagged("81234567", Usage.ACQUISITION);

        assertThat(SITE.contradiction(stock, List.of(LABEL)))
                .contains(new ItemInSlot.Nameless(Obstacle.TAG_AND_LABEL_DIFFER, "tag 81234567, label " + LABEL));
        assertThat(SITE.contradiction(tagged(LABEL, Usage.CIRCULATION), List.of(LABEL, LABEL)))
                .isEmpty();
    }

    @Test
    void anIsbnInATagIsNoItem() {
        // OID 1, compaction 1 (integer), six octets
        var item = SITE.item(List.of(new TagImage.Hf(TAG, 0xC2, 0x06, 4, Bytes.ofHex("110608E6BD89D8BC00000000"))));

        assertThat(item).isEqualTo(new ItemInSlot.Nameless(Obstacle.NO_LIBRARY_BARCODE, ""));
    }

    @ParameterizedTest
    @EnumSource(Obstacle.class)
    void aLabelNamesOnlyWhatIsOneThingAndSaysNothingElse(Obstacle obstacle) {
        var nameless = new ItemInSlot.Nameless(obstacle, "");

        var item = both.item(nameless, List.of(), new LabelReading.Item(new Barcode(LABEL)));

        switch (obstacle) {
            case NO_TAG, BLANK_TAG, UNTRUSTED_TAG, NO_LIBRARY_BARCODE ->
                assertThat(item).isInstanceOf(ItemInSlot.Labelled.class);
            case SEVERAL_ITEMS,
                    PATRON_CARD,
                    SET_INCOMPLETE,
                    UNSTABLE,
                    READER_FAILED,
                    TAG_AND_LABEL_DIFFER,
                    LOOSE_PIECE -> assertThat(item).isEqualTo(nameless);
        }
    }

    @Test
    void anIsbnBesideALibrarysLabelSaysNothing() {
        assertThat(seen(List.of(), List.of(ISBN, LABEL)))
                .isEqualTo(new ItemInSlot.Labelled(new Barcode(LABEL), List.of(), new Ownership.Own()));
    }
}

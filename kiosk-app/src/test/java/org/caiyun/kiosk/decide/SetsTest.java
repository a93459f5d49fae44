package org.caiyun.kiosk.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.decide.Identify.Sets;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.tag.OwnerPattern;
import org.junit.jupiter.api.Test;

/** Sets of tagged parts, after the set information of ISO 28560-2 (element 4: total and ordinal). */
final class SetsTest {
    /** The worked example of ISO 28560-2: item 123456789012, set information 1203: part 3 of 12. */
    private static final String PART_3_OF_12 =
            "9100051CBE991A14 0201D0 140204B3 4607441CB6E2E335D6 830207ACC09EBAA06F6B0000";

    private static final Identify COMPLETE = new Identify(owners(), Sets.COMPLETE);
    private static final Identify SINGLY = new Identify(owners(), Sets.SINGLY);

    private static Owners owners() {
        return new Owners(new Owners.Signs(List.of(new OwnerPattern("US-InU-Mu")), List.of()), List.of());
    }

    /** The same example with 2{@code ordinal} as its set information: the number 21, 0x15, is part 1 of 2. */
    private static TagImage partOfTwo(int ordinal) {
        return tag(ordinal, PART_3_OF_12.replace("140204B3", "1401%02X".formatted(20 + ordinal)));
    }

    private static TagImage tag(int serial, String memory) {
        return new TagImage.Hf(Uid.ofHex("E0040108000000%02X".formatted(serial)), 0xC2, 0x06, 4, Bytes.ofHex(memory));
    }

    private static ItemInSlot of(Identify identify, TagImage... images) {
        return identify.item(Arrays.asList(images));
    }

    @Test
    void onePartOfTwelveLacksEleven() {
        assertThat(of(COMPLETE, tag(3, PART_3_OF_12)))
                .isEqualTo(new ItemInSlot.Nameless(Obstacle.SET_INCOMPLETE, "11/12"));
    }

    @Test
    void aSiteMayLendPartsSingly() {
        assertThat(of(SINGLY, tag(3, PART_3_OF_12))).isInstanceOf(ItemInSlot.Known.class);
        assertThat(of(SINGLY, tag(3, PART_3_OF_12), tag(4, PART_3_OF_12)))
                .isEqualTo(new ItemInSlot.Nameless(Obstacle.SEVERAL_ITEMS, "2 tags"));
    }

    @Test
    void theSamePartTwiceIsStillOnePart() {
        assertThat(of(COMPLETE, tag(3, PART_3_OF_12), tag(4, PART_3_OF_12)))
                .isEqualTo(new ItemInSlot.Nameless(Obstacle.SET_INCOMPLETE, "11/12"));
    }

    @Test
    void allPartsTogetherAreOneItemWithAllTheirTags() {
        assertThat(of(COMPLETE, partOfTwo(2), partOfTwo(1))).isInstanceOfSatisfying(ItemInSlot.Known.class, set -> {
            assertThat(set.item().text()).isEqualTo("123456789012");
            assertThat(set.tags())
                    .containsExactly(partOfTwo(2).uid(), partOfTwo(1).uid());
            assertThat(set.parts()).isEqualTo(new Parts.Tagged());
        });
        assertThat(of(COMPLETE, partOfTwo(2))).isEqualTo(new ItemInSlot.Nameless(Obstacle.SET_INCOMPLETE, "1/2"));
    }

    @Test
    void partsOfDifferentSetsAreSeveralItems() {
        assertThat(of(COMPLETE, partOfTwo(1), tag(4, PART_3_OF_12)))
                .isEqualTo(new ItemInSlot.Nameless(Obstacle.SEVERAL_ITEMS, "2 tags"));
    }
}

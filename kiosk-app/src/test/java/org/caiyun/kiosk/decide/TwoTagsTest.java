package org.caiyun.kiosk.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.decide.Identify.Sets;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.tag.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two tags in one book: the shop's and the library's. */
final class TwoTagsTest {
    private static final Owners OWNERS = new Owners(
            new Owners.Signs(List.of(), List.of(new BarcodePattern("(L|S)[0-9]+"))),
            List.of(new Owners.PartnerLibrary(
                    "P", new Owners.Signs(List.of(), List.of(new BarcodePattern("P[0-9]+"))))));
    private static final Identify SITE = new Identify(OWNERS, Sets.COMPLETE);

    private static final int UNIQUE_ALIAS = 14;
    private static final int ALIAS = 22;

    static Stream<Arguments> oneBook() {
        return Stream.of(
                arguments("the same barcode", list(1, "L1"), list(2, "L1"), "L1"),
                arguments("the library's tag knows the shop's", list(1, "S1"), list(2, "L1", UNIQUE_ALIAS, "S1"), "L1"),
                arguments("it lies first", list(1, "L1", ALIAS, "S1"), list(2, "S1"), "L1"),
                arguments("both know each other", list(1, "L1", ALIAS, "S1"), list(2, "S1", ALIAS, "L1"), "L1"),
                arguments("of a partner", list(1, "P1"), list(2, "P1"), "P1"),
                arguments("of nobody here", list(1, "X1"), list(2, "X1"), "X1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oneBook")
    void areOneBookWhereTheyNameTheSameItem(String what, TagImage first, TagImage second, String item) {
        assertThat(of(first, second)).as(what).isInstanceOfSatisfying(ItemInSlot.Known.class, book -> {
            assertThat(book.item().text()).isEqualTo(item);
            assertThat(book.tags()).containsExactly(first.uid(), second.uid());
            assertThat(book.parts()).isEqualTo(new Parts.One());
        });
    }

    static Stream<Arguments> severalBooks() {
        return Stream.of(
                arguments("other items", list(1, "L1"), list(2, "L2")),
                arguments("an alias of another", list(1, "L1", ALIAS, "S9"), list(2, "S1")),
                arguments("the same number at another library", list(1, "L1", ALIAS, "P1"), list(2, "P1")),
                arguments("one without a name", list(1, "L1"), tag(2, "00000000")),
                arguments("a patron's card beside", list(1, "L1"), tag(2, "61024C31 050181 00")),
                arguments("a part of a set beside", list(1, "L1"), tag(2, "61024C31 240121 00")),
                arguments("another kind of tag", list(1, "L1"), alliance("L1")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("severalBooks")
    void areSeveralItemsOtherwise(String what, TagImage first, TagImage second) {
        assertThat(of(first, second)).as(what).isEqualTo(new ItemInSlot.Nameless(Obstacle.SEVERAL_ITEMS, "2 tags"));
    }

    @Test
    void theTagOfABoxIsNoPartOfItsSet() {
        var box = tag(1, "61024C31 240120 00");
        var first = tag(2, "61024C31 240121 00");
        var second = tag(3, "61024C31 240122 00");

        assertThat(of(box)).isInstanceOf(ItemInSlot.Known.class);
        assertThat(of(box, first)).isEqualTo(new ItemInSlot.Nameless(Obstacle.SET_INCOMPLETE, "1/2"));
        assertThat(of(box, first, second))
                .isInstanceOfSatisfying(
                        ItemInSlot.Known.class, set -> assertThat(set.tags()).hasSize(3));
    }

    @Test
    void isDiscardedWhereOneOfItsTagsSaysSo() {
        var plain = tag(1, "61024C31 050110 240121 00");
        var discarded = tag(2, "61024C31 050170 240122 00");

        assertThat(of(plain, discarded))
                .isInstanceOfSatisfying(
                        ItemInSlot.Known.class, set -> assertThat(set.usage()).isEqualTo(Usage.DISCARDED));
    }

    private static ItemInSlot of(TagImage... images) {
        return SITE.item(Arrays.asList(images));
    }

    private static TagImage list(int serial, String item) {
        return tag(serial, element(1, item) + "00");
    }

    /** Identifiers above 14 have a byte of their own (ISO/IEC 15962). */
    private static TagImage list(int serial, String item, int alias, String other) {
        return tag(serial, element(1, item) + element(alias, other) + "00");
    }

    private static String element(int oid, String text) {
        String precursor = oid < 15 ? "6%X".formatted(oid) : "6F%02X".formatted(oid - 15);
        return precursor
                + "%02X".formatted(text.length())
                + Bytes.ofText(text, StandardCharsets.US_ASCII).hex();
    }

    private static TagImage tag(int serial, String memory) {
        return new TagImage.Hf(Uid.ofHex("E0040108000000%02X".formatted(serial)), 0xC2, 0x06, 4, Bytes.ofHex(memory));
    }

    private static TagImage alliance(String item) {
        String plain = "%02X".formatted(item.length())
                + Bytes.ofText(item, StandardCharsets.US_ASCII).hex();
        var epc = Bytes.ofHex("00000000" + plain + "00".repeat(7 - item.length()));
        return new TagImage.Uhf(Uid.ofHex("E280116060000205"), 0x3000, epc, Bytes.EMPTY);
    }
}

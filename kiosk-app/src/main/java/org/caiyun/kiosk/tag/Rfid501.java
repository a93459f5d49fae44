package org.caiyun.kiosk.tag;

import java.util.ArrayList;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.item.Barcode;

/**
 * The pre-standard format of 3M, RFID501: 32 bytes, numbers with their high byte first.
 *
 * <table>
 * <caption>RFID501</caption>
 * <tr><td>0</td><td>04</td></tr>
 * <tr><td>1</td><td>high nibble part number, low nibble parts in the set</td></tr>
 * <tr><td>2</td><td>not used</td></tr>
 * <tr><td>3</td><td>type of item: 0 other, 1 book, 2 magazine, 3 journal, 4 tape, 5 video, 6 CD, 9 book with CD</td></tr>
 * <tr><td>4 to 19</td><td>barcode, ASCII, zeros behind it</td></tr>
 * <tr><td>20 to 23</td><td>branch, 12 bits; library, 20 bits; all ones where there is none</td></tr>
 * <tr><td>24 to 27</td><td>the customer's own number</td></tr>
 * <tr><td>28 to 31</td><td>zero</td></tr>
 * </table>
 *
 * Nothing protects this memory either, so whatever stands in the wrong place refuses the tag.
 */
final class Rfid501 {
    private static final int FORMAT = 0x04;
    private static final int SIZE = 32;
    private static final int BARCODE = 4;
    private static final int PLACE = 20;
    private static final int ZEROS = 28;
    private static final int HIGHEST_TYPE = 9;
    private static final int NO_BRANCH = 0xFFF;
    private static final int NO_LIBRARY = 0xFFFFF;

    private Rfid501() {}

    static boolean isMeant(Bytes memory) {
        return memory.size() >= SIZE && memory.at(0) == FORMAT && memory.at(BARCODE) != 0;
    }

    static TagReading read(Bytes memory) {
        int total = memory.at(1) & 0x0F;
        int part = memory.at(1) >> 4;
        if (part > total) {
            return unknown("part " + part + " of " + total);
        }
        if (memory.at(3) > HIGHEST_TYPE) {
            return unknown("type of item " + memory.at(3));
        }
        if (!PlainText.zeros(memory.slice(ZEROS, SIZE))) {
            return unknown("the last word is not zero");
        }
        Optional<Barcode> item = PlainText.ascii(memory.slice(BARCODE, PLACE)).flatMap(ItemIdentifier::of);
        return item.<TagReading>map(barcode -> assemble(memory, barcode, PartOfSet.stated(total, part)))
                .orElseGet(() -> unknown("no barcode that can be read"));
    }

    private static TagReading assemble(Bytes memory, Barcode item, PartOfSet set) {
        var elements = new ArrayList<TagElement>();
        elements.add(TagElement.text(ElementName.PRIMARY_ITEM_IDENTIFIER, item.text()));
        if (!set.equals(PartOfSet.UNSTATED)) {
            elements.add(TagElement.text(ElementName.SET_INFORMATION, set.digits()));
        }
        elements.add(TagElement.ofModel("typeOfItem", memory.at(3)));
        int place = new Bits(memory).at(PLACE * Byte.SIZE, Integer.SIZE);
        int branch = place >>> 20;
        int library = place & NO_LIBRARY;
        if (branch != NO_BRANCH) {
            elements.add(TagElement.ofModel("branch", branch));
        }
        if (library != NO_LIBRARY) {
            elements.add(TagElement.ofModel("library", library));
        }
        return new TagReading.Decoded(TagModel.RFID501, item, "", Usage.UNSTATED, 0, set, elements);
    }

    private static TagReading unknown(String problem) {
        return new TagReading.Unknown("3M RFID501: " + problem);
    }
}

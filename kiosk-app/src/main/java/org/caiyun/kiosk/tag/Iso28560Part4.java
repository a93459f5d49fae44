package org.caiyun.kiosk.tag;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.item.Barcode;

/**
 * ISO 28560-4, in China GB/T 35660.3: the EPC is {@code owner.item} or {@code owner.item.set} in URN Code 40, the user
 * bank a DSFID 06 and a list as in ISO 28560-2 without the item identifier.
 *
 * <p>The reader's CRC protects the EPC and nothing protects the user bank, so the item, its owner and its part of a set
 * are those of the EPC, and the user bank counts up to the first element that cannot be read.
 */
final class Iso28560Part4 {
    /** The usual form of an ISIL: letters of a country or of a body, a hyphen, the library. */
    private static final Pattern ISIL = Pattern.compile("[A-Z]{1,4}-[A-Z0-9:-]{1,11}");

    private Iso28560Part4() {}

    /** Whether the EPC names an owner in the form of an ISIL. */
    static boolean namesAnIsil(Bytes epc) {
        return UrnCode40.decode(epc)
                .map(text -> text.split("\\.", -1))
                .filter(parts -> parts.length > 1 && ISIL.matcher(parts[0]).matches())
                .isPresent();
    }

    static TagReading read(Bytes epc, Bytes user, TagProfile profile) {
        Optional<String> text = UrnCode40.decode(epc);
        if (text.isEmpty()) {
            return unknown("the EPC is not URN Code 40");
        }
        String[] parts = text.get().split("\\.", -1);
        if (parts.length < 2 || parts.length > 3 || parts[0].isEmpty()) {
            return unknown("the EPC is not owner.item or owner.item.set");
        }
        Optional<Barcode> item = ItemIdentifier.of(parts[1]);
        PartOfSet set = parts.length == 3 ? PartOfSet.ofDigits(parts[2]) : PartOfSet.UNSTATED;
        if (item.isEmpty() || (parts.length == 3 && set.equals(PartOfSet.UNSTATED))) {
            return unknown(item.isEmpty() ? "no item identifier" : "no part of a set");
        }
        return assemble(parts[0], item.get(), set, UserList.read(user, profile));
    }

    private static TagReading assemble(String owner, Barcode item, PartOfSet ofEpc, ListReading user) {
        PartOfSet set = ofEpc.equals(PartOfSet.UNSTATED) ? user.set() : ofEpc;
        var elements = new ArrayList<TagElement>();
        elements.add(TagElement.text(ElementName.PRIMARY_ITEM_IDENTIFIER, item.text()));
        elements.add(TagElement.text(ElementName.OWNER_INSTITUTION, owner));
        if (!ofEpc.equals(PartOfSet.UNSTATED)) {
            elements.add(TagElement.text(ElementName.SET_INFORMATION, ofEpc.digits()));
        }
        elements.addAll(user.elements());
        Optional<Integer> usage = user.usage();
        return new TagReading.Decoded(
                TagModel.ISO_28560_4,
                item,
                owner,
                usage.map(Usage::ofByte).orElse(Usage.UNSTATED),
                usage.orElse(0),
                set,
                elements);
    }

    private static TagReading unknown(String problem) {
        return new TagReading.Unknown("ISO 28560-4: " + problem);
    }
}

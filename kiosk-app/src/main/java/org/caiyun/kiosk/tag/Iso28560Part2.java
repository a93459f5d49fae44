package org.caiyun.kiosk.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.item.Barcode;

/**
 * ISO 28560-2, in China WH/T 44 and GB/T 35660.2: a list of elements that begins with the primary item identifier.
 * Nothing protects this memory but the strictness of its reader, so one element that cannot be read refuses the tag.
 */
final class Iso28560Part2 {
    static final int DSFID = 0x06;

    private Iso28560Part2() {}

    static TagReading read(Bytes memory, TagProfile profile) {
        return switch (ElementList.parse(memory)) {
            case ElementList.Elements(List<ListElement> elements, int _) -> read(elements, profile);
            case ElementList.Malformed(String problem, var _) -> unknown(problem);
        };
    }

    private static TagReading read(List<ListElement> list, TagProfile profile) {
        if (list.isEmpty() || list.getFirst().oid() != ElementName.PRIMARY_ITEM_IDENTIFIER) {
            return unknown("the list does not begin with an item identifier");
        }
        var elements = new ArrayList<TagElement>();
        for (ListElement element : list) {
            if (!elements.isEmpty() && element.oid() == ElementName.PRIMARY_ITEM_IDENTIFIER) {
                return unknown("element at byte " + element.start() + ": a second item identifier");
            }
            switch (ElementReading.of(element, profile)) {
                case ElementReading.Understood(TagElement understood) -> elements.add(understood);
                case ElementReading.Refused(String why) -> {
                    return unknown("element at byte " + element.start() + ": element " + element.oid() + ": " + why);
                }
            }
        }
        return assemble(ListReading.of(elements, list));
    }

    private static TagReading assemble(ListReading reading) {
        Optional<Integer> usage = reading.usage();
        return new TagReading.Decoded(
                TagModel.ISO_28560_2,
                new Barcode(reading.elements().getFirst().value().text()),
                reading.text(ElementName.OWNER_INSTITUTION),
                usage.map(Usage::ofByte).orElse(Usage.UNSTATED),
                usage.orElse(0),
                reading.set(),
                reading.elements());
    }

    private static TagReading unknown(String problem) {
        return new TagReading.Unknown("ISO 28560-2: " + problem);
    }
}

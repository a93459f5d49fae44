package org.caiyun.kiosk.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.tag.TagElement.Octets;
import org.caiyun.kiosk.tag.TagElement.Oids;
import org.caiyun.kiosk.tag.TagElement.Text;
import org.caiyun.kiosk.tag.TagElement.Value;

/**
 * ISO 28560-2, in China WH/T 44 and GB/T 35660.2: a list of elements that begins with the primary item identifier.
 * Nothing protects this memory but the strictness of its reader, so one element that cannot be read refuses the tag.
 */
final class Iso28560Part2 {
    static final int DSFID = 0x06;

    private Iso28560Part2() {}

    static TagReading read(Bytes memory) {
        return switch (ElementList.parse(memory)) {
            case ElementList.Elements(List<ListElement> elements, int _) -> read(elements);
            case ElementList.Malformed(String problem) -> unknown(problem);
        };
    }

    private static TagReading read(List<ListElement> list) {
        if (list.isEmpty() || list.getFirst().oid() != ElementName.PRIMARY_ITEM_IDENTIFIER) {
            return unknown("the list does not begin with an item identifier");
        }
        var elements = new ArrayList<TagElement>();
        for (ListElement element : list) {
            if (!elements.isEmpty() && element.oid() == ElementName.PRIMARY_ITEM_IDENTIFIER) {
                return unknown("element at byte " + element.start() + ": a second item identifier");
            }
            switch (ElementReading.of(element)) {
                case ElementReading.Understood(TagElement understood) -> elements.add(understood);
                case ElementReading.Refused(String why) -> {
                    return unknown("element at byte " + element.start() + ": element " + element.oid() + ": " + why);
                }
            }
        }
        return assemble(elements, list);
    }

    private static TagReading assemble(List<TagElement> elements, List<ListElement> list) {
        Optional<Integer> usage = usage(elements);
        return new TagReading.Decoded(
                TagModel.ISO_28560_2,
                new Barcode(elements.getFirst().value().text()),
                text(elements, ElementName.OWNER_INSTITUTION),
                usage.map(Usage::ofByte).orElse(Usage.UNSTATED),
                usage.orElse(0),
                PartOfSet.ofDigits(setDigits(elements, list)),
                elements);
    }

    /** The integer code drops a leading zero; an odd number of digits tells that it did. */
    private static String setDigits(List<TagElement> elements, List<ListElement> list) {
        String digits = text(elements, ElementName.SET_INFORMATION);
        boolean integer = list.stream()
                .anyMatch(e -> e.oid() == ElementName.SET_INFORMATION && e.compaction() == Compaction.INTEGER);
        return integer && digits.length() % 2 == 1 ? "0" + digits : digits;
    }

    private static Optional<Integer> usage(List<TagElement> elements) {
        return value(elements, ElementName.TYPE_OF_USAGE).flatMap(value -> switch (value) {
            case Octets(Bytes bytes) when bytes.size() == 1 -> Optional.of(bytes.at(0));
            case Octets _, Text _, Oids _ -> Optional.empty();
        });
    }

    private static String text(List<TagElement> elements, int oid) {
        return value(elements, oid)
                .map(value -> switch (value) {
                    case Text(String text) -> text;
                    case Octets _, Oids _ -> "";
                })
                .orElse("");
    }

    /** An element that stands twice and says two things says nothing. */
    private static Optional<Value> value(List<TagElement> elements, int oid) {
        List<Value> values = elements.stream()
                .filter(e -> e.oid() == oid)
                .map(TagElement::value)
                .distinct()
                .toList();
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    private static TagReading unknown(String problem) {
        return new TagReading.Unknown("ISO 28560-2: " + problem);
    }
}

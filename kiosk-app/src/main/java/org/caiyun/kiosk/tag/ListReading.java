package org.caiyun.kiosk.tag;

import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.tag.TagElement.Octets;
import org.caiyun.kiosk.tag.TagElement.Oids;
import org.caiyun.kiosk.tag.TagElement.Text;
import org.caiyun.kiosk.tag.TagElement.Value;

/**
 * The elements of a list that were understood, and what they say together.
 *
 * @param integerSet whether the set information is under the integer code
 */
record ListReading(List<TagElement> elements, boolean integerSet) {
    static final ListReading NOTHING = new ListReading(List.of(), false);

    ListReading {
        elements = List.copyOf(elements);
    }

    static ListReading of(List<TagElement> elements, List<ListElement> list) {
        return new ListReading(
                elements,
                list.stream()
                        .anyMatch(e -> e.oid() == ElementName.SET_INFORMATION && e.compaction() == Compaction.INTEGER));
    }

    /** The integer code drops a leading zero; an odd number of digits tells that it did. */
    PartOfSet set() {
        String digits = text(ElementName.SET_INFORMATION);
        return PartOfSet.ofDigits(integerSet && digits.length() % 2 == 1 ? "0" + digits : digits);
    }

    /** The whole byte; absent where it is not certain. */
    Optional<Integer> usage() {
        return value(ElementName.TYPE_OF_USAGE).flatMap(value -> switch (value) {
            case Octets(Bytes bytes) when bytes.size() == 1 -> Optional.of(bytes.at(0));
            case Octets _, Text _, Oids _ -> Optional.empty();
        });
    }

    /** Empty where there is no such element, or no text. */
    String text(int oid) {
        return value(oid)
                .map(value -> switch (value) {
                    case Text(String text) -> text;
                    case Octets _, Oids _ -> "";
                })
                .orElse("");
    }

    /** An element that stands twice and says two things says nothing. */
    private Optional<Value> value(int oid) {
        List<Value> values = elements.stream()
                .filter(e -> e.oid() == oid)
                .map(TagElement::value)
                .distinct()
                .toList();
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }
}

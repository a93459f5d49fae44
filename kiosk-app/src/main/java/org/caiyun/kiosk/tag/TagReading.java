package org.caiyun.kiosk.tag;

import java.util.List;
import org.caiyun.kiosk.item.Barcode;

/** What a tag's memory says. A tag that cannot be trusted is {@link Unknown} with its problem, never a guess. */
public sealed interface TagReading {
    /**
     * A tag that names its item.
     *
     * @param owner the owning library's ISIL as text; empty where the tag does not say
     * @param typeOfUsage the whole byte, 0 to 255; in the alliance format class and state, a byte each; 0 with
     *     {@link Usage#UNSTATED} where the tag does not say
     */
    record Decoded(
            TagModel model,
            Barcode item,
            String owner,
            Usage usage,
            int typeOfUsage,
            PartOfSet set,
            List<TagElement> elements)
            implements TagReading {
        public Decoded {
            elements = List.copyOf(elements);
        }

        /** The same, with what another tag of the item says it is for. */
        public Decoded usedAs(Usage other, int otherTypeOfUsage) {
            return new Decoded(model, item, owner, other, otherTypeOfUsage, set, elements);
        }

        /** Other identifiers of the same item that the tag names. */
        public List<Barcode> aliases() {
            return elements.stream()
                    .filter(element -> ElementName.ALIASES.contains(element.oid()))
                    .flatMap(element -> ItemIdentifier.of(element.value().text()).stream())
                    .toList();
        }
    }

    /** All zeros or all ones: never written. */
    record Blank() implements TagReading {}

    record Unknown(String problem) implements TagReading {}
}

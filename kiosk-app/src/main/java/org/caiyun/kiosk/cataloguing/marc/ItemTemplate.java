package org.caiyun.kiosk.cataloguing.marc;

import java.util.List;

/** How a library writes its copies into a record: the field is its own, and libraries differ in more than letters. */
public sealed interface ItemTemplate {
    /** Each copy has the field anew. */
    record FieldForEachCopy(String tag, List<ItemSubfield> subfields) implements ItemTemplate {
        public FieldForEachCopy {
            subfields = List.copyOf(subfields);
        }
    }

    /** One field for all; the subfields of a copy stand in it once for each. */
    record SubfieldsRepeated(String tag, List<ItemSubfield> subfields) implements ItemTemplate {
        public SubfieldsRepeated {
            subfields = List.copyOf(subfields);
        }
    }

    /** One field with what all have in common, and another for each copy. */
    record CopiesElsewhere(String tag, List<ItemSubfield> common, String copyTag, List<ItemSubfield> copy)
            implements ItemTemplate {
        public CopiesElsewhere {
            common = List.copyOf(common);
            copy = List.copyOf(copy);
        }
    }

    /** 905 for each copy: library, barcode, class and book number. */
    static ItemTemplate usual() {
        return new FieldForEachCopy("905", usualSubfields());
    }

    static List<ItemSubfield> usualSubfields() {
        return List.of(
                new ItemSubfield('a', ItemContent.LIBRARY),
                new ItemSubfield('b', ItemContent.BARCODE),
                new ItemSubfield('d', ItemContent.CLASS),
                new ItemSubfield('e', ItemContent.BOOK_NUMBER));
    }
}

package org.caiyun.kiosk.decide;

import org.caiyun.kiosk.item.Barcode;

/** What the labels say that were seen on the thing in the slot. */
public sealed interface LabelReading {
    /**
     * The labels name one item.
     *
     * @param item as the library system knows it
     */
    record Item(Barcode item) implements LabelReading {}

    /** ISBN, ISSN or ISMN and no label of an item: a title, but not which copy. */
    record TradeNumber() implements LabelReading {}

    /**
     * The labels name different items.
     *
     * @param labels how many
     */
    record Several(int labels) implements LabelReading {}

    /** Nothing usable, or not yet seen often enough. */
    record None() implements LabelReading {}
}

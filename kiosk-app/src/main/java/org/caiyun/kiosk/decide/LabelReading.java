package org.caiyun.kiosk.decide;

import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.OrderCode;

/** What the labels say that were seen on the thing in the slot. */
public sealed interface LabelReading {
    /**
     * The labels name one item.
     *
     * @param item as the library system knows it
     */
    record Item(Barcode item) implements LabelReading {}

    /**
     * No label of an item, and one of an order: the platform may know which copy was bought on it.
     *
     * @param code never an item's number
     */
    record Order(OrderCode code) implements LabelReading {}

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

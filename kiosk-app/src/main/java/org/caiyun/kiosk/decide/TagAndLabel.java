package org.caiyun.kiosk.decide;

import java.util.List;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.OrderCode;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.tag.TagModel;
import org.caiyun.kiosk.tag.Usage;

/**
 * What an item is of which a scanner has seen the label as well: the tag says it where it can, the label where no tag
 * does, and where both speak they must agree.
 */
final class TagAndLabel {
    private final Owners owners;

    TagAndLabel(Owners owners) {
        this.owners = owners;
    }

    /**
     * The item.
     *
     * @param byTags what its tags alone say, or what it was before more labels were seen
     * @param tags all that were seen
     */
    ItemInSlot item(ItemInSlot byTags, List<Uid> tags, LabelReading label) {
        return switch (label) {
            case LabelReading.None() -> byTags;
            case LabelReading.Item(var item) -> named(byTags, tags, item);
            case LabelReading.Order(var order) -> ordered(byTags, tags, order);
            case LabelReading.TradeNumber() ->
                hasNoUsableTag(byTags) ? new ItemInSlot.Nameless(Obstacle.NO_LIBRARY_BARCODE, "") : byTags;
            case LabelReading.Several(var labels) -> several(byTags, labels + " labels");
        };
    }

    /** At most one of them is its own. */
    private static ItemInSlot several(ItemInSlot before, String labels) {
        return switch (before) {
            case ItemInSlot.Named named ->
                new ItemInSlot.Nameless(
                        Obstacle.TAG_AND_LABEL_DIFFER, "item " + named.item().text() + ", " + labels);
            case ItemInSlot.Ordered ordered ->
                new ItemInSlot.Nameless(
                        Obstacle.TAG_AND_LABEL_DIFFER,
                        "order " + ordered.order().text() + ", " + labels);
            case ItemInSlot.Nameless nameless ->
                hasNoUsableTag(nameless) ? new ItemInSlot.Nameless(Obstacle.SEVERAL_ITEMS, labels) : nameless;
        };
    }

    private ItemInSlot named(ItemInSlot byTags, List<Uid> tags, Barcode label) {
        return switch (byTags) {
            case ItemInSlot.Known known when known.item().equals(label) -> known;
            // only the library knows what it calls the item with this tag
            case ItemInSlot.Known known when known.model() == TagModel.UID -> known;
            // what the book trade wrote is no library's, until a library has stuck its label on
            case ItemInSlot.Known known when known.usage() == Usage.ACQUISITION -> labelled(label, tags);
            case ItemInSlot.Known known -> differ("tag " + known.item().text(), label);
            case ItemInSlot.Nameless nameless -> hasNoUsableTag(nameless) ? labelled(label, tags) : nameless;
            // too late for its own label to name it: the purchase of the order decided
            case ItemInSlot.Ordered ordered -> differ("order " + ordered.order().text(), label);
            case ItemInSlot.Labelled labelled when labelled.item().equals(label) -> labelled;
            case ItemInSlot.Labelled labelled ->
                differ("label " + labelled.item().text(), label);
        };
    }

    /** A tag or a label that names the item says more: then the order code is nothing. */
    private static ItemInSlot ordered(ItemInSlot before, List<Uid> tags, OrderCode order) {
        return switch (before) {
            case ItemInSlot.Ordered ordered
            when !ordered.order().equals(order) ->
                new ItemInSlot.Nameless(
                        Obstacle.TAG_AND_LABEL_DIFFER,
                        "order " + ordered.order().text() + ", order " + order.text());
            case ItemInSlot.Nameless nameless when hasNoUsableTag(nameless) -> new ItemInSlot.Ordered(order, tags);
            case ItemInSlot.Named _, ItemInSlot.Ordered _, ItemInSlot.Nameless _ -> before;
        };
    }

    static ItemInSlot.Nameless differ(String one, Barcode label) {
        return new ItemInSlot.Nameless(Obstacle.TAG_AND_LABEL_DIFFER, one + ", label " + label.text());
    }

    private ItemInSlot.Labelled labelled(Barcode label, List<Uid> tags) {
        return new ItemInSlot.Labelled(label, tags, owners.of("", label));
    }

    /** A single item of which no tag, nor any label yet, says which copy it is. */
    static boolean hasNoUsableTag(ItemInSlot item) {
        return item instanceof ItemInSlot.Nameless(var obstacle, var _)
                && switch (obstacle) {
                    case NO_TAG, BLANK_TAG, UNTRUSTED_TAG, NO_LIBRARY_BARCODE -> true;
                    case SEVERAL_ITEMS,
                            PATRON_CARD,
                            SET_INCOMPLETE,
                            UNSTABLE,
                            READER_FAILED,
                            TAG_AND_LABEL_DIFFER,
                            LOOSE_PIECE -> false;
                };
    }
}

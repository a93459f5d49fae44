package org.caiyun.kiosk.decide;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.tag.TagReading;
import org.caiyun.kiosk.tag.Usage;

/** Whether several tags belong to one item. */
final class OneItem {
    private OneItem() {}

    /** All of them are parts of the same set. */
    static boolean isOneSet(List<TagReading.Decoded> tags) {
        var first = tags.getFirst();
        return tags.stream()
                .allMatch(tag -> tag.set().total() > 1
                        && tag.set().total() == first.set().total()
                        && tag.item().equals(first.item())
                        && tag.owner().equals(first.owner()));
    }

    /** How many parts of a set there are. A tag of part 0 beside tags of parts is that of their box. */
    static int partsOf(List<TagReading.Decoded> tags) {
        return (int) tags.stream()
                .mapToInt(tag -> tag.set().ordinal())
                .filter(ordinal -> ordinal > 0)
                .distinct()
                .count();
    }

    /**
     * The tag that names the item of them all: a shop's tag and the library's in one book. One of them must name every
     * other, by its identifier or by another that either tag knows; and they must be of one owner. That with the other
     * identifiers is the later one, and names the item.
     */
    static Optional<TagReading.Decoded> named(
            List<TagReading.Decoded> tags, Function<TagReading.Decoded, Ownership> ownership) {
        var owner = ownership.apply(tags.getFirst());
        boolean single = tags.stream()
                .allMatch(tag -> !isPart(tag) && ownership.apply(tag).equals(owner));
        return single
                ? tags.stream()
                        .filter(tag -> tags.stream().allMatch(other -> isSame(tag, other)))
                        .reduce((tag, later) -> namesOther(later, tags) && !namesOther(tag, tags) ? later : tag)
                : Optional.empty();
    }

    /** One tag that says so is enough for an item to be a discarded one. */
    static TagReading.Decoded withUsageOfAll(TagReading.Decoded reading, List<TagReading.Decoded> tags) {
        return tags.stream()
                .filter(tag -> tag.usage() == Usage.DISCARDED)
                .findFirst()
                .map(discarded -> reading.usedAs(discarded.usage(), discarded.typeOfUsage()))
                .orElse(reading);
    }

    private static boolean isPart(TagReading.Decoded tag) {
        return tag.set().total() > 1 && tag.set().ordinal() > 0;
    }

    private static boolean isSame(TagReading.Decoded tag, TagReading.Decoded other) {
        return tag.item().equals(other.item())
                || tag.aliases().contains(other.item())
                || other.aliases().contains(tag.item());
    }

    private static boolean namesOther(TagReading.Decoded tag, List<TagReading.Decoded> tags) {
        return tags.stream()
                .map(TagReading.Decoded::item)
                .filter(item -> !item.equals(tag.item()))
                .anyMatch((Barcode item) -> tag.aliases().contains(item));
    }
}

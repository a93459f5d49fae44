package org.caiyun.kiosk.decide;

import java.util.List;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.tag.PartOfSet;
import org.caiyun.kiosk.tag.TagDecoder;
import org.caiyun.kiosk.tag.TagReading;
import org.caiyun.kiosk.tag.Usage;

/** From the tags in the field to the item in the slot; never a guess. */
public final class Identify {
    private final Owners owners;
    private final Sets sets;

    /** What the numbers of parts in tags mean at this site. */
    public enum Sets {
        /** All parts come back together. */
        COMPLETE,
        /** Each part is an item of its own. */
        SINGLY
    }

    public Identify(Owners owners, Sets sets) {
        this.owners = owners;
        this.sets = sets;
    }

    /** A tag with what its memory says. */
    private record Read(Uid uid, TagReading reading) {}

    public ItemInSlot item(List<TagImage> images) {
        var tags = images.stream()
                .map(image -> new Read(image.uid(), TagDecoder.decode(image)))
                .toList();
        return switch (tags.size()) {
            case 0 -> new ItemInSlot.Nameless(Obstacle.NO_TAG, "");
            case 1 -> single(tags.getFirst());
            default -> several(tags);
        };
    }

    /** The item of an earlier run of the program, from its fact. */
    public ItemInSlot.Known known(ReturnFact.Identified fact) {
        var ownership = owners.of(fact.owner(), fact.item());
        return new ItemInSlot.Known(fact.item(), fact.tags(), fact.model(), fact.owner(), ownership);
    }

    private ItemInSlot single(Read tag) {
        return switch (tag.reading()) {
            case TagReading.Blank() -> new ItemInSlot.Nameless(Obstacle.BLANK_TAG, "");
            case TagReading.Unknown(var problem) -> new ItemInSlot.Nameless(Obstacle.UNTRUSTED_TAG, problem);
            case TagReading.Decoded read
            when read.usage() == Usage.PATRON_CARD ->
                // the content of a patron's card never reaches the journal
                new ItemInSlot.Nameless(Obstacle.PATRON_CARD, "");
            case TagReading.Decoded read -> complete(read, List.of(tag.uid()), 1);
        };
    }

    /** Several tags are one item only where all of them are parts of the same set. */
    private ItemInSlot several(List<Read> tags) {
        var parts = tags.stream()
                .filter(tag -> tag.reading() instanceof TagReading.Decoded)
                .map(tag -> (TagReading.Decoded) tag.reading())
                .toList();
        boolean oneSet = sets == Sets.COMPLETE
                && parts.size() == tags.size()
                && parts.stream().allMatch(part -> isPartWith(part, parts.getFirst()));
        if (!oneSet) {
            return new ItemInSlot.Nameless(Obstacle.SEVERAL_ITEMS, tags.size() + " tags");
        }
        int present = (int)
                parts.stream().map(part -> part.set().ordinal()).distinct().count();
        return complete(parts.getFirst(), tags.stream().map(Read::uid).toList(), present);
    }

    private static boolean isPartWith(TagReading.Decoded part, TagReading.Decoded first) {
        return part.set().total() > 1
                && part.set().total() == first.set().total()
                && part.item().equals(first.item())
                && part.owner().equals(first.owner())
                && part.usage() != Usage.PATRON_CARD;
    }

    private ItemInSlot complete(TagReading.Decoded read, List<Uid> tags, int present) {
        PartOfSet set = read.set();
        // ordinal 0: this one tag stands for the whole set (ISO 28560-1, set information)
        boolean wholeSet = set.ordinal() == 0 && set.total() > 0;
        if (sets == Sets.COMPLETE && !wholeSet && present < set.total()) {
            return new ItemInSlot.Nameless(Obstacle.SET_INCOMPLETE, (set.total() - present) + "/" + set.total());
        }
        return new ItemInSlot.Known(
                read.item(), tags, read.model(), read.owner(), owners.of(read.owner(), read.item()));
    }
}

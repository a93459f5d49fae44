package org.caiyun.kiosk.decide;

import java.util.List;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.tag.TagDecoder;
import org.caiyun.kiosk.tag.TagReading;
import org.caiyun.kiosk.tag.Usage;

/** From the tags in the field to the item in the slot; never a guess. */
public final class Identify {
    private final Owners owners;

    public Identify(Owners owners) {
        this.owners = owners;
    }

    public ItemInSlot item(List<TagImage> images) {
        return switch (images.size()) {
            case 0 -> new ItemInSlot.Nameless(Obstacle.NO_TAG, "");
            case 1 -> item(images.getFirst());
            default -> new ItemInSlot.Nameless(Obstacle.SEVERAL_ITEMS, images.size() + " tags");
        };
    }

    /** The item of an earlier run of the program, from its fact. */
    public ItemInSlot.Known known(ReturnFact.Identified fact) {
        var ownership = owners.of(fact.owner(), fact.item());
        return new ItemInSlot.Known(fact.item(), fact.tag(), fact.model(), fact.owner(), ownership);
    }

    private ItemInSlot item(TagImage image) {
        return switch (TagDecoder.decode(image)) {
            case TagReading.Blank() -> new ItemInSlot.Nameless(Obstacle.BLANK_TAG, "");
            case TagReading.Unknown(var problem) -> new ItemInSlot.Nameless(Obstacle.UNTRUSTED_TAG, problem);
            case TagReading.Decoded tag
            when tag.usage() == Usage.PATRON_CARD ->
                // the content of a patron's card never reaches the journal
                new ItemInSlot.Nameless(Obstacle.PATRON_CARD, "");
            case TagReading.Decoded tag ->
                new ItemInSlot.Known(
                        tag.item(), image.uid(), tag.model(), tag.owner(), owners.of(tag.owner(), tag.item()));
        };
    }
}

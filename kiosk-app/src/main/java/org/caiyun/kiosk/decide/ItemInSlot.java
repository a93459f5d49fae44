package org.caiyun.kiosk.decide;

import java.util.List;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.tag.TagModel;

/** What the kiosk knows of the thing in its slot before it decides. */
public sealed interface ItemInSlot {
    /**
     * An item that says what it is.
     *
     * @param tags one; one for each part of a set
     */
    record Known(Barcode item, List<Uid> tags, TagModel model, String owner, Ownership ownership)
            implements ItemInSlot {
        public Known {
            tags = List.copyOf(tags);
            if (tags.isEmpty()) {
                throw new IllegalArgumentException("an item is known by its tags");
            }
        }
    }

    record Nameless(Obstacle obstacle, String detail) implements ItemInSlot {}
}

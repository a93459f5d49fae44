package org.caiyun.kiosk.decide;

import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.tag.TagModel;

/** What the kiosk knows of the thing in its slot before it decides. */
public sealed interface ItemInSlot {
    record Known(Barcode item, Uid tag, TagModel model, String owner, Ownership ownership) implements ItemInSlot {}

    record Nameless(Obstacle obstacle, String detail) implements ItemInSlot {}
}

package org.caiyun.device.rfid;

import java.util.List;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;

/** What a reader of item tags answers. */
public sealed interface RfidAnswer {
    CommandId id();

    /**
     * Every tag in the field, sorted by UID; empty when there is none.
     *
     * @param cards serial numbers of cards of ISO 14443, as MIFARE: no item has one, and they are not read further.
     *     Those that are random, as a telephone's, are left out. They are patrons' data: not to be written down
     */
    record TagsRead(CommandId id, List<TagImage> images, List<Uid> cards) implements RfidAnswer {
        public TagsRead {
            images = List.copyOf(images);
            cards = List.copyOf(cards);
        }

        /** Where no card is. */
        public TagsRead(CommandId id, List<TagImage> images) {
            this(id, images, List.of());
        }
    }

    /** Two inventories never agreed, or a tag answered the inventory and could not be read. */
    record Unstable(CommandId id, String what) implements RfidAnswer {}

    record ReadFailed(CommandId id, DeviceFault fault) implements RfidAnswer {}

    record MarkSet(CommandId id, MarkOutcome outcome) implements RfidAnswer {}
}

package org.caiyun.device.rfid;

import java.util.List;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;

/** What a reader of item tags answers. */
public sealed interface RfidAnswer {
    CommandId id();

    /** Every tag in the field, sorted by UID; empty when there is none. */
    record TagsRead(CommandId id, List<TagImage> images) implements RfidAnswer {
        public TagsRead {
            images = List.copyOf(images);
        }
    }

    /** Two inventories never agreed, or a tag answered the inventory and could not be read. */
    record Unstable(CommandId id, String what) implements RfidAnswer {}

    record ReadFailed(CommandId id, DeviceFault fault) implements RfidAnswer {}

    record MarkSet(CommandId id, MarkOutcome outcome) implements RfidAnswer {}
}

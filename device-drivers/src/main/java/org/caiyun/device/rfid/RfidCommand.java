package org.caiyun.device.rfid;

import org.caiyun.device.CommandId;

/** What a reader of item tags can be asked. */
public sealed interface RfidCommand {
    CommandId id();

    /** Inventory twice, and when both agree read registers and memory of every tag in the field. */
    record ReadTags(CommandId id) implements RfidCommand {}

    /** Set the security mark of one tag, addressed by UID, and read it back. */
    record SetMark(CommandId id, Uid uid, MarkWrite mark) implements RfidCommand {}
}

package org.caiyun.kiosk.flow;

import org.caiyun.device.Uptime;
import org.caiyun.kiosk.item.ReturnId;

/** The mouth of the slot. */
public sealed interface SlotState {
    record Empty() implements SlotState {}

    /** An item lies in the mouth and waits until the machine can look at it. */
    record Waiting() implements SlotState {}

    /** Rows 1 and 2: the tags of the item are being read. */
    record Reading(Ask ask, int attempt, Uptime until) implements SlotState {}

    /** The item in the mouth belongs to this return. */
    record Held(ReturnId id) implements SlotState {}
}

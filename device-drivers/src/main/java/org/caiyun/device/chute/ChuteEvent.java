package org.caiyun.device.chute;

import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;

/** What the slot, belt and sorter report. */
public sealed interface ChuteEvent {
    /** The entry beam sees an item in the mouth. */
    record ItemInserted() implements ChuteEvent {}

    /** The mouth is empty again and no capture was under way: the patron pulled the item out. */
    record ItemWithdrawn() implements ChuteEvent {}

    /** Something lies inside that no movement left there; said at rest, once for each time that something is seen. */
    record FoundInside(Position at) implements ChuteEvent {}

    /**
     * The item is behind the shutter, out of the patron's hands.
     *
     * @param countable false when something has run on to the belt, where nobody can tell whether it is the item, nor
     *     whether it is alone
     */
    record Captured(CommandId id, boolean countable) implements ChuteEvent {}

    /**
     * The item did not get behind the shutter and lies in the mouth, or was pulled out in time; another may lie there
     * then.
     */
    record NotCaptured(CommandId id, boolean stillInMouth) implements ChuteEvent {}

    /** The item that was given back has been taken. */
    record TakenBack(CommandId id) implements ChuteEvent {}

    /** The item that was given back still lies in the mouth after the time allowed. */
    record NotTaken(CommandId id) implements ChuteEvent {}

    /**
     * The landing sensor of this output saw the item fall. It may be another output than the one asked for, when a
     * diverter failed: what is reported is where the item is, and whoever asked compares.
     *
     * @param sure false when the sensor of another output saw something fall on the same way, or nothing has shown that
     *     the belt is free of what was left there: what fell may be something else
     */
    record ItemLanded(CommandId id, int output, boolean sure) implements ChuteEvent {}

    /** The item did not arrive in time; {@code at} says where it was seen last. */
    record Jammed(CommandId id, Position at) implements ChuteEvent {}

    /** What the sensors see now. */
    record Sensed(CommandId id, boolean itemInMouth, boolean itemCaptured, boolean itemOnBelt) implements ChuteEvent {}

    record Lit(CommandId id) implements ChuteEvent {}

    /** The board could not be used; the item is where it was as far as is known. */
    record Failed(CommandId id, DeviceFault fault) implements ChuteEvent {}

    /** Where an item can be stuck. */
    enum Position {
        MOUTH,
        SHUTTER,
        BELT,
        NOWHERE_SEEN
    }
}

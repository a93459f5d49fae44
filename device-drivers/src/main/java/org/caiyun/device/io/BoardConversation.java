package org.caiyun.device.io;

import java.util.Optional;
import java.util.SortedMap;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;

/** What is known and asked while the line to a board is open. It ends with a fault and is then thrown away. */
sealed interface BoardConversation permits ModbusConversation, PinsConversation {
    Reaction<BoardEvent> begin(Uptime now);

    Reaction<BoardEvent> want(SortedMap<Integer, Boolean> levels, Uptime now);

    /** How often the inputs are to be looked at, where that is this side's choice. */
    void watch(BoardCommand.Pace pace);

    Reaction<BoardEvent> received(Bytes bytes, Uptime now);

    Reaction<BoardEvent> tick(Uptime now);

    Optional<Uptime> deadline();

    /** True when every input has been read. */
    boolean ready();

    /** Why this conversation is over. */
    Optional<DeviceFault> fault();
}

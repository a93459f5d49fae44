package org.caiyun.device.line;

import org.caiyun.device.Bytes;

/** What the edge reports of a line. */
public sealed interface LineEvent {
    record Opened() implements LineEvent {}

    record OpenFailed(String why) implements LineEvent {}

    record Received(Bytes bytes) implements LineEvent {}

    /** The line is gone: unplugged, reset by the other side, or a write failed. Not reported after our own close. */
    record Closed(String why) implements LineEvent {}
}

package org.caiyun.device.line;

import org.caiyun.device.Bytes;

/** What a machine asks the edge to do with a line. */
public sealed interface LineAction {
    /** Open afresh: a new port or socket, never an old object. */
    record Open() implements LineAction {}

    record Write(Bytes bytes) implements LineAction {}

    record Close(String why) implements LineAction {}
}

package org.caiyun.kiosk.tag;

import org.caiyun.device.Bytes;

/** What the octets of one element are after their compaction is undone. */
sealed interface Decompacted {
    record Text(String text) implements Decompacted {}

    /** No text: application-defined, or octets with control codes among them. */
    record Octets(Bytes bytes) implements Decompacted {}

    record Refused(String why) implements Decompacted {}
}

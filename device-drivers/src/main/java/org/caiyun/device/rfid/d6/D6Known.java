package org.caiyun.device.rfid.d6;

import java.util.LinkedHashMap;
import java.util.Map;
import org.caiyun.device.rfid.Uid;

/** What the firmware at the other end has turned out to be able to do, and sizes of tags that were dear to find out. */
final class D6Known {
    /** As many as a slot may hold. */
    private static final int MOST_TAGS = 32;

    private final Map<Uid, Integer> blocks = new LinkedHashMap<>();
    private boolean tagInfo = true;
    private boolean compactReads = true;

    boolean hasTagInfo() {
        return tagInfo;
    }

    void lacksTagInfo() {
        tagInfo = false;
    }

    boolean hasCompactReads() {
        return compactReads;
    }

    void lacksCompactReads() {
        compactReads = false;
    }

    /** 0 when it is not known. */
    int blocksOf(Uid uid) {
        return blocks.getOrDefault(uid, 0);
    }

    void remember(Uid uid, int count) {
        if (blocks.size() == MOST_TAGS) {
            blocks.clear();
        }
        blocks.put(uid, count);
    }
}

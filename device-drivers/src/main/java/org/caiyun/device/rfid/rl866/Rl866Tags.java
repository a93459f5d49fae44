package org.caiyun.device.rfid.rl866;

import java.util.HashMap;
import java.util.Map;
import org.caiyun.device.rfid.Uid;

/** What inventories said of tags, because a connection is asked for with the kind of chip. One thread uses it. */
final class Rl866Tags {
    private static final int MOST = 500;

    private final Map<Uid, Rl866Tag> known = new HashMap<>();

    void remember(Rl866Tag tag) {
        if (known.size() == MOST) {
            known.clear();
        }
        known.put(tag.uid(), tag);
    }

    Rl866Tag find(Uid uid) {
        return known.getOrDefault(uid, Rl866Tag.unlisted(uid));
    }

    void clear() {
        known.clear();
    }
}

package org.caiyun.kiosk.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caiyun.kiosk.config.yaml.Section;

/** Finds inputs or outputs of the board that are used for two things. Lives for one section of one walk. */
final class Wiring {
    private final Section section;
    private final Map<Integer, String> users = new HashMap<>();

    Wiring(Section section) {
        this.section = section;
    }

    void uses(String key, int pin) {
        if (!section.sound(key)) {
            return;
        }
        String earlier = users.putIfAbsent(pin, key);
        if (earlier != null) {
            section.problem(key, "is " + pin + ", as " + earlier + " is; each needs its own");
        }
    }

    void uses(String key, List<Integer> pins) {
        for (int i = 0; i < pins.size(); i++) {
            uses(key + "[" + i + "]", pins.get(i));
        }
    }
}

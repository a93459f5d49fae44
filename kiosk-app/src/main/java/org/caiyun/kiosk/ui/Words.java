package org.caiyun.kiosk.ui;

import java.util.HashMap;
import java.util.Map;
import org.caiyun.kiosk.text.Texts;

/** The catalogue in one language with what this site says of itself: its desk, the next place, its telephone. */
final class Words {
    private final Texts texts;
    private final Map<String, String> site;
    private final boolean hasPhone;

    Words(Texts texts, ScreenSettings settings) {
        this.texts = texts;
        this.hasPhone = !settings.phone().isEmpty();
        var desk = settings.desk().isEmpty() ? texts.text("site.desk") : settings.desk();
        this.site = Map.of(
                "desk", desk, "place", settings.place().isEmpty() ? desk : settings.place(), "phone", settings.phone());
    }

    Texts texts() {
        return texts;
    }

    boolean hasPhone() {
        return hasPhone;
    }

    String text(String key) {
        return texts.text(key, site);
    }

    String text(String key, String name, String value) {
        var values = new HashMap<>(site);
        values.put(name, value);
        return texts.text(key, values);
    }

    String text(String key, Map<String, String> more) {
        var values = new HashMap<>(site);
        values.putAll(more);
        return texts.text(key, values);
    }
}

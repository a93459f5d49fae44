package org.caiyun.kiosk.ui;

import java.util.EnumSet;
import java.util.Set;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.ui.PatronIntent.ScreenOption;

/** The language and the looks that the patron at the screen has chosen. */
record PatronChoice(Language language, Set<ScreenOption> options) {
    PatronChoice {
        options = Set.copyOf(options);
    }

    boolean has(ScreenOption option) {
        return options.contains(option);
    }

    PatronChoice speaking(Language other) {
        return new PatronChoice(other, options);
    }

    PatronChoice with(ScreenOption option, boolean on) {
        var changed = EnumSet.noneOf(ScreenOption.class);
        changed.addAll(options);
        if (on) {
            changed.add(option);
        } else {
            changed.remove(option);
        }
        return new PatronChoice(language, changed);
    }
}

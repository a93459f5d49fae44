package org.caiyun.sim.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.caiyun.kiosk.ui.PatronView.Screen;
import org.caiyun.sim.look.Glass;

/**
 * Something that happens at a machine, and what its screen says then.
 *
 * @param settings laid over the site's own
 * @param key of the text that only this situation shows
 * @param story leads a machine that was just switched on there
 */
record Situation(String name, List<String> settings, Screen screen, String key, UnaryOperator<Visit> story) {
    private static final String LANDSCAPE = "ui: {display: {width: 1280, height: 800, diagonalMilliInch: 15600}}";

    Situation with(String setting) {
        var more = new ArrayList<>(settings);
        more.add(setting);
        return new Situation(name, more, screen, key, story);
    }

    /** A machine with this glass, led there. */
    Visit reach(Glass glass) {
        var all = new ArrayList<>(List.of(OpenBench.SITE, "ui: {place: 内蒙古图书馆东门还书处}"));
        all.addAll(settings);
        if (glass == Glass.LANDSCAPE) {
            all.add(LANDSCAPE);
        }
        return story.apply(Visit.begin(all)).until(screen, key);
    }

    @Override
    public String toString() {
        return name;
    }
}

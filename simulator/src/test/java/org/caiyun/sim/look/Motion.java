package org.caiyun.sim.look;

import com.microsoft.playwright.Page;
import java.util.List;

/** What moves on a page. */
public final class Motion {
    private static final String ENDLESS = """
            () => document.getAnimations().filter(one => one.playState === 'running')
                .filter(one => one.effect.getComputedTiming().endTime > 5000)
                .map(one => `${one.effect.target?.localName}.${one.effect.target?.getAttribute('class')}`
                    + ` ${one.animationName ?? one.transitionProperty ?? ''}`)
            """;

    private static final String ANY = """
            () => document.getAnimations().filter(one => one.playState === 'running')
                .filter(one => one.effect.getComputedTiming().activeDuration > 10)
                .map(one => `${one.effect.target?.localName}.${one.effect.target?.getAttribute('class')}`
                    + ` ${one.animationName ?? one.transitionProperty ?? ''}`)
            """;

    private Motion() {}

    /** What goes on for more than five seconds, which only the attract screen may do (WCAG 2.2.2). */
    static List<String> endless(Page page) {
        return names(page, ENDLESS);
    }

    /** What moves at all; nothing, where less motion was asked for (WCAG 2.3.3). */
    static List<String> any(Page page) {
        return names(page, ANY);
    }

    private static List<String> names(Page page, String script) {
        return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).toList();
    }
}

package org.caiyun.sim.look;

import com.microsoft.playwright.Page;
import java.util.List;

/** What moves on a page. */
public final class Motion {
    /** Colours and light may change at any time; what changes otherwise moves, grows or turns. */
    private static final String MOVING = """
            least => document.getAnimations().filter(one => one.playState === 'running')
                .filter(one => one.effect.getComputedTiming().activeDuration > least)
                .filter(one => one.effect.getKeyframes().some(frame => Object.keys(frame).some(property =>
                    !/^(offset|computedOffset|easing|composite|filter|opacity|visibility|fill|stroke|boxShadow|.*[cC]olor)$/
                        .test(property))))
                .map(one => `${one.effect.target?.localName}.${one.effect.target?.getAttribute('class')}`
                    + ` ${one.animationName ?? one.transitionProperty ?? ''}`)
            """;

    private static final int LONG_MILLIS = 5000;
    private static final int NOTICEABLE_MILLIS = 10;

    private Motion() {}

    /** What goes on for more than five seconds, which only the attract screen may do (WCAG 2.2.2). */
    static List<String> endless(Page page) {
        return names(page, LONG_MILLIS);
    }

    /** What moves at all; nothing, where less motion was asked for (WCAG 2.3.3). */
    static List<String> any(Page page) {
        return names(page, NOTICEABLE_MILLIS);
    }

    private static List<String> names(Page page, int longerThanMillis) {
        return ((List<?>) page.evaluate(MOVING, longerThanMillis))
                .stream().map(String::valueOf).toList();
    }
}

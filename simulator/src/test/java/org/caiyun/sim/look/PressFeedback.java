package org.caiyun.sim.look;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How soon a key looks pressed under a finger or a mouse: the frames and the milliseconds from pointerdown to the first
 * frame in which its look has changed.
 *
 * <p>A busy machine delays frames but does not add any, so a test counts frames: two of them are 33 ms on glass of 60
 * Hz. The press is always cancelled and never acts.
 *
 * @param frames 1 when the very next frame shows it; {@link #NEVER} when none did for half a second
 * @param millis the same by the clock, which depends on what else the machine does
 */
public record PressFeedback(int frames, double millis) {
    static final int NEVER = 999;

    private static final int TIMES = 5;
    private static final String ARM = Resources.text("/look/press.js");

    /** The median of several presses with a finger; the page must have been opened for touch. */
    public static PressFeedback underFinger(Page page, Locator key) {
        var devTools = page.context().newCDPSession(page);
        try {
            return median(Stream.generate(() -> finger(page, key, devTools)).limit(TIMES));
        } finally {
            devTools.detach();
        }
    }

    /** The median of several presses with a mouse. */
    public static PressFeedback underMouse(Page page, Locator key) {
        return median(Stream.generate(() -> mouse(page, key)).limit(TIMES));
    }

    private static PressFeedback finger(Page page, Locator key, CDPSession devTools) {
        key.evaluate(ARM);
        touch(devTools, "touchStart", key.boundingBox());
        var feedback = read(page);
        // as when the finger slides off: nothing is set off
        touch(devTools, "touchCancel", null);
        return feedback;
    }

    private static void touch(CDPSession devTools, String type, @Nullable BoundingBox on) {
        var points = new JsonArray();
        if (on != null) {
            var point = new JsonObject();
            point.addProperty("x", on.x + on.width / 2);
            point.addProperty("y", on.y + on.height / 2);
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        devTools.send("Input.dispatchTouchEvent", event);
    }

    private static PressFeedback mouse(Page page, Locator key) {
        key.hover();
        key.evaluate(ARM);
        page.mouse().down();
        var feedback = read(page);
        page.mouse().move(0, 0);
        page.mouse().up();
        return feedback;
    }

    private static PressFeedback read(Page page) {
        var seen = (Map<?, ?>) page.evaluate("() => window.lookOfPress()");
        return new PressFeedback(
                number(seen.get("frames")).intValue(),
                number(seen.get("millis")).doubleValue());
    }

    private static Number number(@Nullable Object told) {
        return (Number) Objects.requireNonNull(told);
    }

    private static PressFeedback median(Stream<PressFeedback> presses) {
        return presses.sorted(Comparator.comparingInt(PressFeedback::frames).thenComparingDouble(PressFeedback::millis))
                .toList()
                .get(TIMES / 2);
    }
}

package org.caiyun.sim.look;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * The rules that a steel tape on the glass would check: sizes and gaps of keys in millimetres, sizes of text, nothing
 * cut, nothing outside, nothing out of reach.
 *
 * @param mm pixels of the page per millimetre of the glass
 * @param textPx the smallest text at this viewing distance
 * @param low whether everything to press must lie in the bottom third
 * @param headline how many characters the headline may have
 */
public record Geometry(double mm, double textPx, boolean low, int headline) {
    private static final double MAIN_KEY_MM = 20;
    private static final double OTHER_KEY_MM = 16;
    private static final double GAP_MM = 3;
    private static final double LARGE_PRINT = 1.5;
    private static final String MAIN_KEYS = ".key-main, [data-role=main]";
    private static final String MEASURE = Resources.text("/look/geometry.js");

    /** For a screen of the first kind: 27 inches, upright, 600 mm away. */
    static Geometry of27Inches() {
        return new Geometry(
                Glass.PORTRAIT.size().millimetre(), Glass.PORTRAIT.size().text(), false, 12);
    }

    public Geometry large() {
        return new Geometry(mm, textPx * LARGE_PRINT, low, headline);
    }

    public Geometry lowReach() {
        return new Geometry(mm, textPx, true, headline);
    }

    /** Everything on the page that breaks a rule; empty when all is well. */
    public List<Finding> findings(Page page) {
        var rules = Map.of(
                "mm", mm,
                "mainMm", MAIN_KEY_MM,
                "otherMm", OTHER_KEY_MM,
                "gapMm", GAP_MM,
                "textPx", textPx,
                "low", low,
                "headline", headline,
                "main", MAIN_KEYS);
        return Finding.all(page.evaluate(MEASURE, rules));
    }
}

package org.caiyun.kiosk.ui;

import org.caiyun.kiosk.ui.PatronView.Size;

/**
 * A screen as it hangs in the machine.
 *
 * @param diagonalInch of the picture
 * @param viewingDistanceMillimetres from the eye to the screen
 */
public record Display(int width, int height, double diagonalInch, int viewingDistanceMillimetres) {
    private static final double MILLIMETRES_PER_INCH = 25.4;
    /** EN 301 549 V3.2.1, 5.1.4: a capital H is seen under this angle at least. */
    private static final double LEAST_ANGLE_DEGREES = 0.7;
    /** Section 508, 402.4: a capital I is at least so high. */
    private static final double LEAST_CAPITAL_MILLIMETRES = 4.8;
    /** How high a capital is in the fonts of the screen, as a share of the font's size. */
    private static final double CAPITAL_SHARE = 0.733;

    public static final Display PORTRAIT = new Display(1080, 1920, 27, 600);
    public static final Display LANDSCAPE = new Display(1280, 800, 15.6, 600);

    /** The sizes in pixels that follow from it. */
    public Size size() {
        double perMillimetre = Math.hypot(width, height) / (diagonalInch * MILLIMETRES_PER_INCH);
        double seen = Math.PI * LEAST_ANGLE_DEGREES / 180 * viewingDistanceMillimetres;
        double capital = Math.max(seen, LEAST_CAPITAL_MILLIMETRES);
        int text = (int) Math.ceil(capital * perMillimetre / CAPITAL_SHARE);
        return new Size(width, height, perMillimetre, text);
    }
}

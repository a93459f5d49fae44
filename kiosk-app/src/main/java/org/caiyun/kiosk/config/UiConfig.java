package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.flag;
import static org.caiyun.kiosk.config.yaml.Scalars.integer;
import static org.caiyun.kiosk.config.yaml.Scalars.text;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.ui.Display;

/**
 * The patron's screen.
 *
 * @param port of the page, on this machine only; 0: any free one
 * @param desk what the library calls its desk; empty: the usual word
 * @param place the nearest other place to return books; empty: the desk
 * @param staffCalls somebody hears a call for staff and can say so
 * @param titles titles are shown
 */
public record UiConfig(int port, Display display, String desk, String place, boolean staffCalls, boolean titles) {
    private static final int LAST_PORT = 65_535;
    private static final int MILLI = 1000;

    static UiConfig from(Section s) {
        return new UiConfig(
                s.optional(
                        "port", integer(0, LAST_PORT).about("Of the page, on this machine only; 0: any free one."), 0),
                s.defaults("display", section(UiConfig::display)),
                s.optional("desk", text().about("What the library calls its desk."), ""),
                s.optional("place", text().about("The nearest other place to return books."), ""),
                s.optional(
                        "staffCalls",
                        flag().about(
                                        "Somebody hears a patron's call for staff and says so; else the telephone is shown."),
                        false),
                s.optional("titles", flag().about("Titles are shown; else only the ends of barcodes."), true));
    }

    private static Display display(Section s) {
        var usual = Display.PORTRAIT;
        int diagonal = (int) (usual.diagonalInch() * MILLI);
        return new Display(
                s.optional("width", integer(640, 7680).about("Pixels."), usual.width()),
                s.optional("height", integer(480, 7680).about("Pixels."), usual.height()),
                s.optional(
                                "diagonalMilliInch",
                                integer(7_000, 100_000).about("Of the picture: 27000 is 27 inches."),
                                diagonal)
                        / (double) MILLI,
                s.optional(
                        "viewingDistanceMillimetres",
                        integer(200, 3000).about("From the eye to the screen; the size of the text follows from it."),
                        usual.viewingDistanceMillimetres()));
    }
}

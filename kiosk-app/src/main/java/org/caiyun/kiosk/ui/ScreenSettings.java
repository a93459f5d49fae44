package org.caiyun.kiosk.ui;

import java.time.ZoneId;
import java.util.List;
import org.caiyun.kiosk.decide.BinSetup;
import org.caiyun.kiosk.text.Language;

/**
 * What the screen of this site says and how large it is.
 *
 * @param languages what patrons can choose; the first is shown to nobody in particular
 * @param desk what the library calls its desk; empty: the usual word of each language
 * @param place the nearest other place to return books; empty: the desk
 * @param phone empty where nobody can be called by telephone
 * @param titles titles are shown; without, only the ends of barcodes
 */
public record ScreenSettings(
        List<Language> languages,
        Display display,
        ZoneId zone,
        String desk,
        String place,
        String phone,
        boolean titles,
        List<BinSetup> bins) {
    public ScreenSettings {
        languages = List.copyOf(languages);
        bins = List.copyOf(bins);
    }
}

package org.caiyun.sim.panel;

import static org.caiyun.kiosk.config.yaml.Scalars.text;

import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.sim.scenario.ScenarioBook;

/**
 * A book on the bench's shelf.
 *
 * @param title what stands on its cover
 * @param quirk what is awkward about it, in plain words; empty for an ordinary book
 */
record ShelfBook(ScenarioBook book, String title, String quirk) {
    static ShelfBook from(Section s) {
        var quirk = s.required("quirk", text());
        var book = ScenarioBook.from(s);
        return new ShelfBook(book, book.title(), quirk);
    }

    String id() {
        return book.id();
    }

    boolean isAwkward() {
        return !quirk.isEmpty();
    }

    /** As a page needs it to choose a font. */
    String titleLanguage() {
        if (title.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.MONGOLIAN)) {
            return "mn-Mong-CN";
        }
        if (title.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
            return "zh-CN";
        }
        return title.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
                ? "mn"
                : "en";
    }
}

package org.caiyun.kiosk.cataloguing.marc;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields of fixed length (GB/T 33286 and the UNIMARC Manual, which it follows). A vertical line says that nobody has
 * tried to code it.
 *
 * <pre>
 * 100 $a   0-7   day of the entry          20261123
 *          8     type of date              d: complete in one year; u: not known
 *          9-12  year 1                    2019, or blank
 *          13-16 year 2                    blank
 *          17-19 audience                  u: not known
 *          20    government publication    u: not known
 *          21    modified record           0: no
 *          22-24 language of cataloguing   chi
 *          25    transliteration           y: none
 *          26-29 character sets            50: ISO 10646; 0110: ISO 646 and the Chinese set
 *          30-33 more character sets       blank
 *          34-35 script of the title       ea: Chinese, ba: Latin, zz: another
 * </pre>
 */
final class CodedData {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    /** 105 $a of a printed book: illustrations, contents, conference and so on, all still to be coded. */
    static final String BOOK = "|".repeat(13);

    private CodedData() {}

    static String general(LocalDate entry, Optional<String> year, Script script, DraftCharset charset) {
        return DAY.format(entry)
                + (year.isPresent() ? "d" : "u")
                + year.orElse("    ")
                + "    "
                + "u  "
                + "u"
                + "0"
                + "chi"
                + "y"
                + charset.code()
                + "    "
                + script.code;
    }

    /** The script of a title, by which a draft suggests its language. */
    enum Script {
        CHINESE("ea", "chi"),
        LATIN("ba", ""),
        MONGOLIAN("zz", "mon"),
        OTHER("zz", "");

        private final String code;
        private final String language;

        Script(String code, String language) {
            this.code = code;
            this.language = language;
        }

        /** The language that nearly all books in this script have here; nothing where a guess is worth nothing. */
        Optional<String> language() {
            return language.isEmpty() ? Optional.empty() : Optional.of(language);
        }

        static Script of(String title) {
            if (has(title, Character.UnicodeScript.MONGOLIAN)) {
                return MONGOLIAN;
            }
            if (has(title, Character.UnicodeScript.HAN)) {
                return CHINESE;
            }
            return has(title, Character.UnicodeScript.LATIN) ? LATIN : OTHER;
        }

        private static boolean has(String title, Character.UnicodeScript script) {
            return title.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == script);
        }
    }
}

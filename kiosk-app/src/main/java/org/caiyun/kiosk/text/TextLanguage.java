package org.caiyun.kiosk.text;

/** The language that a foreign text, for instance a title, is most likely in, told by its script. */
public final class TextLanguage {
    private TextLanguage() {}

    /** A BCP 47 tag: {@code mn-Mong-CN}, {@code zh-CN} or {@code en}; {@code und} where no letter says it. */
    public static String of(String text) {
        boolean latin = false;
        for (int c : text.codePoints().toArray()) {
            var script = Character.UnicodeScript.of(c);
            if (script == Character.UnicodeScript.MONGOLIAN) {
                return "mn-Mong-CN";
            }
            if (script == Character.UnicodeScript.HAN) {
                return "zh-CN";
            }
            latin |= script == Character.UnicodeScript.LATIN;
        }
        return latin ? "en" : "und";
    }
}

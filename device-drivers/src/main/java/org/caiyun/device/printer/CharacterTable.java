package org.caiyun.device.printer;

import java.nio.charset.Charset;

/**
 * Which characters a printer has in ROM, and their codes. Both tables are sent as GB18030, of which GB2312 is a part; a
 * printer has only the one and two byte codes. In both, a character is as wide in columns as its code is long.
 */
public enum CharacterTable {
    GB18030 {
        @Override
        boolean hasPair(int lead, int trail) {
            return true;
        }
    },
    /**
     * Rows 01 and 03 (punctuation, full width) and the Chinese characters of rows 16 to 87; other rows are not sure.
     */
    GB2312 {
        @Override
        boolean hasPair(int lead, int trail) {
            boolean symbol = lead == 0xA1 || lead == 0xA3;
            boolean chinese = lead >= 0xB0 && lead <= 0xF7 && (lead != 0xD7 || trail <= 0xF9);
            return trail >= 0xA1 && (symbol || chinese);
        }
    };

    /** 〓, code A1 FE. */
    static final int MISSING = 0x3013;

    private static final Charset CODES = Charset.forName("GB18030");

    abstract boolean hasPair(int lead, int trail);

    /** True when every character can be printed from ROM. */
    public boolean has(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!has(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    boolean has(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint >= ' ' && codePoint < 0x7F;
        }
        int kind = Character.getType(codePoint);
        if (kind == Character.PRIVATE_USE || kind == Character.SURROGATE || kind == Character.CONTROL) {
            return false;
        }
        var code = Character.toString(codePoint).getBytes(CODES);
        return code.length == 2 && hasPair(code[0] & 0xFF, code[1] & 0xFF);
    }

    /** Columns that a character of this table takes. */
    static int width(int codePoint) {
        return codePoint < 0x80 ? 1 : 2;
    }

    static int width(String text) {
        return text.codePoints().map(CharacterTable::width).sum();
    }

    /** The codes of text that {@link PrintableText} has made printable. */
    static byte[] codes(String text) {
        return text.getBytes(CODES);
    }
}

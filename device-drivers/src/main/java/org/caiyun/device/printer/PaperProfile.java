package org.caiyun.device.printer;

import org.caiyun.device.printer.PrintElement.Text;

/**
 * What a printer's paper and font hold.
 *
 * @param columns narrow characters in a line; a Chinese character takes two. 80 mm at 203 dpi has 48
 * @param characters the Chinese table in its ROM, a memory switch on most models
 */
public record PaperProfile(int columns, CharacterTable characters) {
    public static final PaperProfile MM80 = new PaperProfile(48, CharacterTable.GB18030);

    /** Font A; a Chinese character has twice as many. */
    private static final int DOTS_PER_COLUMN = 12;

    public PaperProfile {
        if (columns < 16 || columns > 120) {
            throw new IllegalArgumentException("expected 16 to 120 columns: " + columns);
        }
    }

    /** How wide a picture may be; 80 mm paper at 203 dpi has 576. */
    public int dots() {
        return columns * DOTS_PER_COLUMN;
    }

    /** True when the printer's own font has every character that would be seen of this text. */
    public boolean prints(Text text) {
        return characters.has(PrintableText.clean(text.text()));
    }
}

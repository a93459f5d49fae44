package org.caiyun.device.printer;

/**
 * What a printer's paper and font hold.
 *
 * @param columns narrow characters in a line; a Chinese character takes two. 80 mm at 203 dpi has 48
 * @param characters the Chinese table in its ROM, a memory switch on most models
 */
public record PaperProfile(int columns, CharacterTable characters) {
    public static final PaperProfile MM80 = new PaperProfile(48, CharacterTable.GB18030);

    public PaperProfile {
        if (columns < 16 || columns > 120) {
            throw new IllegalArgumentException("expected 16 to 120 columns: " + columns);
        }
    }
}

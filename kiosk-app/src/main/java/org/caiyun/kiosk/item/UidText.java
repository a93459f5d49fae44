package org.caiyun.kiosk.item;

import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import org.caiyun.device.rfid.Uid;

/**
 * How a library system writes the serial number of an ISO 15693 tag, where it knows its items by that: eight bytes, E0
 * first (ISO/IEC 15693-3, "Unique identifier"). A tag sends the last byte first, so some systems have them that way
 * round.
 *
 * @param e0Last whether the bytes are written in the order in which the tag sends them
 */
public record UidText(boolean e0Last, Letters letters, Separator separator) {
    /** E004015012345678. */
    public static final UidText USUAL = new UidText(false, Letters.CAPITAL, Separator.NONE);

    private static final int BYTES = 8;
    private static final int DIGITS = 2;
    private static final String FIRST = "E0";
    private static final Pattern PLAIN = Pattern.compile("E0[0-9A-F]{14}|[0-9A-F]{14}E0");
    private static final Pattern SEPARATED = Pattern.compile("[0-9A-F]{2}([:-])[0-9A-F]{2}(\\1[0-9A-F]{2}){6}");

    /** The digits above nine. */
    public enum Letters {
        CAPITAL,
        SMALL
    }

    /** What stands between two bytes. */
    public enum Separator {
        NONE(""),
        COLON(":"),
        HYPHEN("-");

        private final String text;

        Separator(String text) {
            this.text = text;
        }
    }

    /** Whether this is the number of an ISO 15693 tag. */
    public static boolean fits(Uid uid) {
        return uid.bytes().size() == BYTES && uid.hex().toUpperCase(Locale.ROOT).startsWith(FIRST);
    }

    /** Whether this text is such a number, in whichever way it is written. */
    public static boolean isOne(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        String bare = SEPARATED.matcher(upper).matches() ? upper.replaceAll("[:-]", "") : upper;
        return PLAIN.matcher(bare).matches();
    }

    /** The name of the item that carries this tag. */
    public Barcode of(Uid uid) {
        if (!fits(uid)) {
            throw new IllegalArgumentException("not the number of an ISO 15693 tag: " + uid.hex());
        }
        String hex = uid.hex().toUpperCase(Locale.ROOT);
        var bytes = new ArrayList<String>();
        for (int i = 0; i < hex.length(); i += DIGITS) {
            bytes.add(hex.substring(i, i + DIGITS));
        }
        String text = String.join(separator.text, e0Last ? bytes.reversed() : bytes);
        return new Barcode(
                switch (letters) {
                    case CAPITAL -> text;
                    case SMALL -> text.toLowerCase(Locale.ROOT);
                });
    }
}

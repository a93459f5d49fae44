package org.caiyun.kiosk.item;

import java.util.Optional;

/** The identifier under which a library knows an item (馆藏标识符), as it stands on the label or in the tag. */
public record Barcode(String text) implements CopyName, Comparable<Barcode> {
    public Barcode {
        if (!isOne(text)) {
            throw new IllegalArgumentException("not a barcode: " + text.length() + " characters");
        }
    }

    /** Nothing for text that cannot be one. */
    public static Optional<Barcode> parse(String text) {
        return isOne(text) ? Optional.of(new Barcode(text)) : Optional.empty();
    }

    private static boolean isOne(String text) {
        return !text.isBlank() && text.length() <= 64 && text.chars().noneMatch(c -> c < ' ' || c == '|' || c == 0x7F);
    }

    /** The last digits, which a receipt may show. */
    public String tail() {
        return text.substring(Math.max(0, text.length() - 4));
    }

    @Override
    public int compareTo(Barcode other) {
        return text.compareTo(other.text);
    }
}

package org.caiyun.kiosk.item;

/** The identifier under which a library knows an item (馆藏标识符), as it stands on the label or in the tag. */
public record Barcode(String text) implements Comparable<Barcode> {
    public Barcode {
        if (text.isBlank() || text.length() > 64 || text.chars().anyMatch(c -> c < ' ' || c == '|' || c == 0x7F)) {
            throw new IllegalArgumentException("not a barcode: " + text.length() + " characters");
        }
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

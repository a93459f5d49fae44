package org.caiyun.kiosk.tag;

import java.text.Normalizer;
import java.util.Optional;
import org.caiyun.kiosk.item.Barcode;

/** Whether text from a tag can be an item's identifier; text that only an accident would leave there cannot. */
final class ItemIdentifier {
    private static final int MOST_CHARACTERS = 64;

    private ItemIdentifier() {}

    static Optional<Barcode> of(String onTag) {
        String text = Normalizer.normalize(onTag, Normalizer.Form.NFC);
        boolean believable = text.length() <= MOST_CHARACTERS
                && text.codePoints().allMatch(ItemIdentifier::printable)
                && text.codePoints().anyMatch(Character::isLetterOrDigit);
        return believable ? Optional.of(new Barcode(text)) : Optional.empty();
    }

    private static boolean printable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            // the bar separates the fields of a SIP2 message
            default -> c != '|';
        };
    }
}

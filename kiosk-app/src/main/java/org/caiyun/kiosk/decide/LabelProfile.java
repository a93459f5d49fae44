package org.caiyun.kiosk.decide;

import java.util.Optional;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.CheckDigit;

/**
 * One kind of label that a library sticks on its items.
 *
 * @param label the whole text, so its length too
 * @param keepsCheckDigit whether the library system and the tags have the check digit in the item's identifier
 * @param reads how often the same text must have been seen before it counts
 */
public record LabelProfile(BarcodePattern label, CheckDigit check, boolean keepsCheckDigit, int reads) {
    public LabelProfile {
        if (reads < 1) {
            throw new IllegalArgumentException("a label is seen at least once: " + reads);
        }
    }

    /** Without a check digit a byte that changed on the wire names another item, so one look is not enough. */
    public static int usualReads(CheckDigit check) {
        return check == CheckDigit.NONE ? 2 : 1;
    }

    boolean fits(Barcode text) {
        return label.matches(text);
    }

    /** The item that a label of this kind names; none where the check digit is wrong. */
    Optional<Barcode> item(Barcode text) {
        if (!check.isRight(text.text())) {
            return Optional.empty();
        }
        return keepsCheckDigit ? Optional.of(text) : Barcode.parse(check.dropFrom(text.text()));
    }
}

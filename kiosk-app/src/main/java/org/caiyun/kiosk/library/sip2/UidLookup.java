package org.caiyun.kiosk.library.sip2;

import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.TradeNumbers;
import org.caiyun.kiosk.item.UidText;

/**
 * How the library says what it calls an item that only the serial number of its tag names: it is asked for that number
 * with 17, and gives the barcode in a field of its 18. SIP2 has no question of its own for that.
 *
 * @param field the field; AB where the answer has the barcode in place of the number
 */
public record UidLookup(String field) {
    public static final UidLookup USUAL = new UidLookup("AB");

    private static final String ASKED = "AB";

    public UidLookup {
        if (field.length() != 2) {
            throw new IllegalArgumentException("a field tag has 2 characters, not " + field.length());
        }
    }

    /** What the answer to 17 calls the item. */
    sealed interface Name {
        record Item(Barcode barcode) implements Name {}

        /** Such a number names a title or nothing; no item is ever checked in under it. */
        record NoItem() implements Name {}
    }

    /** The barcode takes the place of what was asked, so that only the message's number tells whose answer it is. */
    public boolean replacesItem() {
        return field.equals(ASKED);
    }

    /** Whether the library is asked what it calls this before it is asked to check it in. */
    boolean asks(Barcode item) {
        return UidText.isOne(item.text());
    }

    /** Whether an answer for another item may be the name of the one that was asked for. */
    boolean isName(Sip2Message.Known request, Sip2Message.Known answer) {
        return replacesItem()
                && request instanceof ItemInformationRequest asked
                && UidText.isOne(asked.item().strip())
                && !answer.fields().first(ASKED).isBlank();
    }

    /** What this answer calls the item; the name that was asked for, where it gives no other. */
    Name name(Barcode asked, ItemInformationResponse answer) {
        String name = answer.fields().first(field).strip();
        if (name.isEmpty() || UidText.isOne(name)) {
            return new Name.Item(asked);
        }
        return Barcode.parse(name)
                .filter(barcode -> !TradeNumbers.isEan13(barcode.text()))
                .<Name>map(Name.Item::new)
                .orElseGet(Name.NoItem::new);
    }
}

package org.caiyun.kiosk.item;

import java.util.Optional;

/**
 * The code of an order by which the platform knows one copy that was bought on-line (订单码). It is no item's number: no
 * library is ever asked with it.
 */
public record OrderCode(String text) implements CopyName {
    /** Before it where it is kept beside barcodes, none of which has this sign. */
    static final String KEPT = "order|";

    public OrderCode {
        if (Barcode.parse(text).isEmpty()) {
            throw new IllegalArgumentException("not an order code: " + text.length() + " characters");
        }
    }

    /** Nothing for text that cannot be one. */
    public static Optional<OrderCode> parse(String text) {
        return Barcode.parse(text).map(same -> new OrderCode(same.text()));
    }
}

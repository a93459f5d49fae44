package org.caiyun.kiosk.library.sip2;

import org.caiyun.kiosk.item.Barcode;

/** What somebody asks a library system by hand, to see whether a kiosk could work with it. */
public sealed interface Inquiry {
    /** What it says of itself: 99 and 98. */
    record Status() implements Inquiry {}

    /** 17 and 18. */
    record Item(Barcode item) implements Inquiry {}

    /** 63 and 64; 23 and 24 where the library offers only those. */
    record Patron(String card) implements Inquiry {
        /** Whose card it is stays unsaid. */
        @Override
        public String toString() {
            return "Patron";
        }
    }

    /** 09 and 10, without "no block": it closes the loan as a return at the counter does. */
    record CheckIn(Barcode item) implements Inquiry {}
}

package org.caiyun.kiosk.cataloguing;

/** What the platform says when it is asked for the purchase behind a barcode or an order code. */
public sealed interface PurchaseAnswer {
    record Known(Purchase purchase) implements PurchaseAnswer {}

    /** It answered: no shop sold a copy with this barcode, or on this order. */
    record NotKnown() implements PurchaseAnswer {}

    /** It has not answered, or could not be asked; {@code why} is for staff. */
    record Silent(String why) implements PurchaseAnswer {}
}

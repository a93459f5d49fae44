package org.caiyun.kiosk.decide;

/** Whose item it is, from the kiosk's point of view. */
public sealed interface Ownership {
    record Own() implements Ownership {}

    /**
     * What this library bought in a shop, by its barcode, with a tag that names another owner: it is taken like an own
     * item, and its tag is never written.
     */
    record Bought() implements Ownership {}

    /** A library of the same union (通借通还); its items are taken and sent home. */
    record Partner(String library) implements Ownership {}

    record Foreign() implements Ownership {}
}

package org.caiyun.sim.library;

/**
 * What a catalogue says of a book; empty text where the record is brief.
 *
 * @param isbn 13 digits
 * @param price with its currency, as in {@code 59.70 CNY}
 */
public record SimTitle(String title, String author, String publisher, String isbn, String price) {}

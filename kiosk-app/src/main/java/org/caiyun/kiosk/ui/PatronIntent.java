package org.caiyun.kiosk.ui;

import org.caiyun.kiosk.text.Language;

/** What a patron wants who presses something on the screen; each has its form in JSON ({@link PatronIntentForm}). */
public sealed interface PatronIntent {
    /** No more books. */
    record Done() implements PatronIntent {}

    /** More books: from the question at the end back to the list. */
    record More() implements PatronIntent {}

    /** The other pieces of an item are not at hand. */
    record NoMorePieces() implements PatronIntent {}

    /** Still here: the time-out begins anew. */
    record Here() implements PatronIntent {}

    record Receipt(ReceiptChoice choice) implements PatronIntent {}

    record Speak(Language language) implements PatronIntent {}

    record Set(ScreenOption option, boolean on) implements PatronIntent {}

    /** Call staff. */
    record Help() implements PatronIntent {}

    /** "This book is damaged": a flag for staff, nothing is charged. {@code item} is the return's id as text. */
    record Damaged(String item) implements PatronIntent {}

    /** What became of the receipt question. */
    enum ReceiptChoice {
        PRINT,
        QR,
        NONE
    }

    /** How the screen shows itself to this patron; back to usual when the session ends. */
    enum ScreenOption {
        LARGE,
        CONTRAST,
        LOW,
        /** The keys show the digit that presses them. */
        KEYPAD
    }
}

package org.caiyun.kiosk.platform;

import org.caiyun.kiosk.cataloguing.PurchaseAnswer;

/**
 * The platform has an event.
 *
 * @param said of the book's purchase
 * @param oddity why what was said of it cannot be read; empty: nothing is odd
 */
record Taken(PurchaseAnswer said, String oddity) {}

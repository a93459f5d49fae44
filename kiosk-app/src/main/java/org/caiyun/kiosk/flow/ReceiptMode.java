package org.caiyun.kiosk.flow;

/** When a receipt is printed. */
public enum ReceiptMode {
    NEVER,
    /** The patron is asked; who goes without an answer gets none. */
    ASK,
    ALWAYS,
    /** The patron is asked; for who goes without an answer it is printed. */
    ALWAYS_ON_TIMEOUT
}

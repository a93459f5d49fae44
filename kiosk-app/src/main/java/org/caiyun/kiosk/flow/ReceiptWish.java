package org.caiyun.kiosk.flow;

/** What a patron wants of a receipt. */
public enum ReceiptWish {
    PRINT,
    /** Only its number, as a code on the screen. */
    CODE,
    NONE
}

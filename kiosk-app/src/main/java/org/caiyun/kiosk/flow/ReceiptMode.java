package org.caiyun.kiosk.flow;

/** When a receipt is printed. */
public enum ReceiptMode {
    ALWAYS,
    ON_REQUEST,
    NEVER
}

package org.caiyun.kiosk.receipt;

import org.caiyun.kiosk.item.WallTime;

/**
 * One item on a receipt.
 *
 * @param title empty where no system said it
 * @param barcode empty where the item could not be identified; only its last characters are printed
 * @param takenAt when the item was out of the patron's hands, or given back
 */
public record ReceiptLine(String title, String barcode, ReceiptWord word, WallTime takenAt) {}

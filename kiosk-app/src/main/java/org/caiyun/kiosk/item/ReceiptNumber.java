package org.caiyun.kiosk.item;

/** The number on a receipt: kiosk, journal, and the sequence number of the fact that asked for it. */
public record ReceiptNumber(String kiosk, String journal, long seq) {
    public static ReceiptNumber parse(String text) {
        var id = ReturnId.parse(text);
        return new ReceiptNumber(id.kiosk(), id.journal(), id.seq());
    }

    @Override
    public String toString() {
        return kiosk + "/" + journal + "/" + seq;
    }
}

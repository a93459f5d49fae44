package org.caiyun.kiosk.item;

/** What names one copy that a library bought: its barcode; or, until it has one, the code of the order it came with. */
public sealed interface CopyName permits Barcode, OrderCode {
    String text();

    /** The barcode in records and forms that ask for one; empty where it has none yet. */
    default String barcodeText() {
        return switch (this) {
            case Barcode(var text) -> text;
            case OrderCode _ -> "";
        };
    }

    /** A text for which {@link #ofKept} finds the same name: that of a barcode is its own. */
    default String kept() {
        return switch (this) {
            case Barcode(var text) -> text;
            case OrderCode(var text) -> OrderCode.KEPT + text;
        };
    }

    /**
     * The name that {@link #kept} gave this text.
     *
     * @throws IllegalArgumentException for text that is no name
     */
    static CopyName ofKept(String text) {
        return text.startsWith(OrderCode.KEPT)
                ? new OrderCode(text.substring(OrderCode.KEPT.length()))
                : new Barcode(text);
    }
}

package org.caiyun.device.printer;

/** One piece of a receipt, top to bottom; a driver turns it into its printer's commands. */
public sealed interface PrintElement {
    enum Align {
        LEFT,
        CENTRE
    }

    enum Size {
        NORMAL,
        DOUBLE
    }

    /**
     * A line of text. Control characters are removed by the encoder; a line that is too long is wrapped at its width.
     */
    record Text(String text, Align align, Size size, boolean bold) implements PrintElement {
        public static Text plain(String text) {
            return new Text(text, Align.LEFT, Size.NORMAL, false);
        }
    }

    /** A QR code; the payload is ASCII. */
    record Qr(String payload) implements PrintElement {}

    record Feed(int lines) implements PrintElement {}

    record Rule() implements PrintElement {}

    /** Feed to the cutter and cut. */
    record Cut() implements PrintElement {}
}

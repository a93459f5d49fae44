package org.caiyun.kiosk.library.sip2;

/** What ends a message: as it is written, and where {@link Sip2Framing} finds the end when reading. */
public enum Terminator {
    /** As the standard says; on reading, CRLF is understood as well. */
    CR("\r"),
    CRLF("\r\n"),
    /** Some servers can be set to it; on reading, the other two are understood as well. */
    LF("\n");

    private final String text;

    Terminator(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}

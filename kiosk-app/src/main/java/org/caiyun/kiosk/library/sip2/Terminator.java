package org.caiyun.kiosk.library.sip2;

/** What ends a message that is written; on reading, both are understood. */
public enum Terminator {
    CR("\r"),
    CRLF("\r\n");

    private final String text;

    Terminator(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}

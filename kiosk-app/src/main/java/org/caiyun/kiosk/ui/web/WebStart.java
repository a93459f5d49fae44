package org.caiyun.kiosk.ui.web;

/** What came of starting a web server. */
public sealed interface WebStart {
    /**
     * The server listens.
     *
     * @param address the one to open in a browser; it holds the token, so it is for the person who started the program
     *     and for no log
     */
    record Listening(int port, String address) implements WebStart {}

    /** An expected failure, above all a port in use. */
    record Failed(String why) implements WebStart {}
}

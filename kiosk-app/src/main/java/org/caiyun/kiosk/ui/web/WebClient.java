package org.caiyun.kiosk.ui.web;

/**
 * One page at the other end of a WebSocket.
 *
 * <p>Threads: any; neither method waits.
 */
public interface WebClient {
    /** Sends the text; a client that leaves too much unread is dropped. Nothing happens once it is closed. */
    void send(String text);

    void close();
}

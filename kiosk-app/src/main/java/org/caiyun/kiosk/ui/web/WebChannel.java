package org.caiyun.kiosk.ui.web;

/**
 * The server's end of the WebSockets under one address. For each client: opened, then received any number of times,
 * then closed once.
 *
 * <p>Threads: called by the thread "web" only, which must not be blocked.
 */
public interface WebChannel {
    void opened(WebClient client);

    void received(WebClient client, String text);

    void closed(WebClient client);
}

package org.caiyun.kiosk.ui.web;

import java.util.concurrent.LinkedBlockingQueue;

/** A channel that sends back what it hears and records what happened. */
final class Echo implements WebChannel {
    final LinkedBlockingQueue<WebClient> opened = new LinkedBlockingQueue<>();
    final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
    final LinkedBlockingQueue<WebClient> closed = new LinkedBlockingQueue<>();
    final LinkedBlockingQueue<String> threads = new LinkedBlockingQueue<>();

    @Override
    public void opened(WebClient client) {
        opened.add(client);
        threads.add(Thread.currentThread().getName());
    }

    @Override
    public void received(WebClient client, String text) {
        heard.add(text);
        client.send(text);
    }

    @Override
    public void closed(WebClient client) {
        closed.add(client);
    }
}

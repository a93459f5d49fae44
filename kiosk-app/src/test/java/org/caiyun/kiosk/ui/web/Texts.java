package org.caiyun.kiosk.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Collects the whole texts that a client hears. */
final class Texts implements WebSocket.Listener {
    final LinkedBlockingQueue<String> whole = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            whole.add(part.toString());
            part.setLength(0);
        }
        socket.request(1);
        return null;
    }

    String next() throws InterruptedException {
        String text = whole.poll(WebRig.LIMIT_SECONDS, TimeUnit.SECONDS);
        assertThat(text).as("a text in time").isNotNull();
        return text;
    }
}

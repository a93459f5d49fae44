package org.caiyun.sim.look;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The socket between a page and its server, which can be frozen without being cut: then nothing passes either way. */
public final class Wire {
    private final List<String> sent = new ArrayList<>();
    private boolean frozen;
    private @Nullable WebSocketRoute now;

    private Wire() {}

    /** Stands between a page that is not loaded yet and its server. */
    public static Wire of(Page page) {
        var wire = new Wire();
        page.routeWebSocket("**", wire::join);
        return wire;
    }

    private void join(WebSocketRoute page) {
        now = page;
        var server = page.connectToServer();
        page.onMessage(frame -> {
            sent.add(frame.text());
            if (!frozen) {
                server.send(frame.text());
            }
        });
        server.onMessage(frame -> {
            if (!frozen) {
                page.send(frame.text());
            }
        });
    }

    public void freeze() {
        frozen = true;
    }

    public void thaw() {
        frozen = false;
    }

    /** Ends the connection, as a server that went away; the page may come back. */
    public void cut() {
        if (now != null) {
            now.close();
        }
    }

    /** What the page has said since it was opened. */
    public List<String> sent() {
        return List.copyOf(sent);
    }
}

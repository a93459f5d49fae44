package org.caiyun.sim.look;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.caiyun.kiosk.ui.PatronPage;
import org.caiyun.kiosk.ui.web.Framing;
import org.caiyun.kiosk.ui.web.WebChannel;
import org.caiyun.kiosk.ui.web.WebClient;
import org.caiyun.kiosk.ui.web.WebServer;
import org.caiyun.kiosk.ui.web.WebSettings;
import org.caiyun.kiosk.ui.web.WebSite;
import org.caiyun.kiosk.ui.web.WebStart;
import org.caiyun.kiosk.ui.web.WebToken;

/**
 * The patron's page on the real web server, with a test instead of a kiosk behind it: it shows whatever view the test
 * hands it.
 *
 * <p>Threads: the server's thread receives, the test's thread shows and waits.
 */
public final class PatronStage implements AutoCloseable, WebChannel {
    private static final long LONGEST_SECONDS = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BlockingQueue<WebClient> clients = new LinkedBlockingQueue<>();
    private final BlockingQueue<JsonNode> said = new LinkedBlockingQueue<>();
    private final WebServer server;
    private final String address;
    private int rev;

    public PatronStage() {
        server = new WebServer(
                WebSettings.onLoopback(0, WebToken.from(new SecureRandom()), Framing.NONE),
                new WebSite(List.of(PatronPage.files("/")), Map.of(), Map.of("/ws", this)));
        address = switch (server.start()) {
            case WebStart.Listening listening -> listening.address();
            case WebStart.Failed failed -> throw new IllegalStateException(failed.why());
        };
    }

    /** Where a browser finds the page. */
    public String address() {
        return address;
    }

    /** Sends a view under a number of its own and waits until the page has painted it. */
    public void show(ObjectNode view) {
        send(view);
        await(
                "painted " + rev,
                m -> m.path("do").asText().equals("painted") && m.path("rev").asInt() == rev);
    }

    /** Sends a view and does not wait. */
    public void send(ObjectNode view) {
        WebClient page = client();
        rev++;
        page.send(view.put("rev", rev).toString());
    }

    /** Hangs up on the page, and has nothing to tell it when it comes back. */
    void hangUp() {
        client().close();
    }

    /** The page that came last; it stays the one until another comes. */
    private WebClient client() {
        try {
            WebClient newest = clients.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (newest == null) {
                throw new AssertionError("no page has come for " + LONGEST_SECONDS + " s");
            }
            for (var later = clients.poll(); later != null; later = clients.poll()) {
                newest = later;
            }
            clients.add(newest);
            return newest;
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    private void await(String what, Predicate<JsonNode> wanted) {
        try {
            while (true) {
                var message = said.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
                if (message == null) {
                    throw new AssertionError("the page has not said " + what + " for " + LONGEST_SECONDS + " s");
                }
                if (wanted.test(message)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void opened(WebClient client) {
        clients.add(client);
    }

    @Override
    public void received(WebClient client, String text) {
        try {
            said.add(JSON.readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void closed(WebClient client) {
        clients.remove(client);
    }

    @Override
    public void close() {
        server.close();
    }
}

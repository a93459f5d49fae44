package org.caiyun.sim.panel;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.caiyun.kiosk.ui.web.Framing;
import org.caiyun.kiosk.ui.web.WebServer;
import org.caiyun.kiosk.ui.web.WebSettings;
import org.caiyun.kiosk.ui.web.WebStart;
import org.caiyun.kiosk.ui.web.WebToken;

/** A bench behind its real web server, and a browser's way in. */
final class ServedBench implements AutoCloseable {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private final Bench bench;
    private final WebServer server;
    private final URI address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    ServedBench(StageMaker maker, Mode mode, long seed) throws IOException, InterruptedException {
        bench = new Bench(maker, mode, seed);
        server =
                new WebServer(WebSettings.onLoopback(0, new WebToken(TOKEN), Framing.SAME_ORIGIN), BenchSite.of(bench));
        int port = switch (server.start()) {
            case WebStart.Listening(var opened, var _) -> opened;
            case WebStart.Failed(var why) -> throw new AssertionError(why);
        };
        bench.start();
        address = URI.create("http://127.0.0.1:" + port + "/");
        get("receipt/none?token=" + TOKEN);
    }

    static ServedBench in(Path directory, Mode mode, long seed) throws IOException, InterruptedException {
        return new ServedBench(new TestStages(directory), mode, seed);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    Page page() {
        return Page.open(http, address, "bench");
    }

    Page patron() {
        return Page.open(http, address, "kiosk/ws");
    }

    @Override
    public void close() {
        server.close();
        bench.close();
        http.close();
    }
}

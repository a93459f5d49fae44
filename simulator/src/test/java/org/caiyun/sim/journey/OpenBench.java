package org.caiyun.sim.journey;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.kiosk.ui.web.Framing;
import org.caiyun.kiosk.ui.web.WebServer;
import org.caiyun.kiosk.ui.web.WebSettings;
import org.caiyun.kiosk.ui.web.WebStart;
import org.caiyun.kiosk.ui.web.WebToken;
import org.caiyun.sim.boot.Stages;
import org.caiyun.sim.panel.Bench;
import org.caiyun.sim.panel.BenchSite;
import org.caiyun.sim.panel.Mode;
import org.caiyun.sim.panel.OpenedStory;
import org.caiyun.sim.panel.StageMaker;
import org.caiyun.sim.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The bench as {@code simulate} serves it, in the test's own process. Its stage is looked at after {@link #close}, when
 * no thread moves it any more.
 */
final class OpenBench implements AutoCloseable, StageMaker {
    /** Three languages, and the shop-bought books of the shelf. */
    static final String SITE = """
            kiosk: {languages: [zh-CN, en, mn-Mong-CN]}
            rules: {shopBought: {barcodes: ["GX[0-9]{11}"]}}
            """;

    private static final WebToken TOKEN = new WebToken("0123456789abcdef0123456789abcdef");

    private final Stages stages = new Stages(List.of(new YamlSource("site.yaml", SITE)));
    private final Bench bench;
    private WebServer server;
    private String address = "";
    private volatile @Nullable Stage stage;

    private OpenBench(Function<StageMaker, Bench> make) {
        bench = make.apply(this);
        server = server(0);
    }

    static OpenBench in(Mode mode) {
        return open(maker -> new Bench(maker, mode, 1));
    }

    static OpenBench with(OpenedStory story) {
        return open(maker -> new Bench(maker, story.scenario().seed(), story));
    }

    private static OpenBench open(Function<StageMaker, Bench> make) {
        var open = new OpenBench(make);
        open.listen();
        open.bench.start();
        return open;
    }

    @Override
    public Made make(Mode mode, long seed) {
        var made = stages.make(mode, seed);
        stage = made.stage();
        return made;
    }

    private WebServer server(int port) {
        return new WebServer(WebSettings.onLoopback(port, TOKEN, Framing.SAME_ORIGIN), BenchSite.of(bench));
    }

    private void listen() {
        address = switch (server.start()) {
            case WebStart.Listening listening -> listening.address();
            case WebStart.Failed(var why) -> throw new AssertionError(why);
        };
    }

    /** Where a browser finds it, with the token that lets it in. */
    String address() {
        return address;
    }

    /** The server goes away; the bench stays. */
    void hangUp() {
        server.close();
    }

    /** The server is back where it was. */
    void comeBack() {
        int port = URI.create(address).getPort();
        server = server(port);
        listen();
    }

    /** The newest stage. */
    Stage stage() {
        return Objects.requireNonNull(stage);
    }

    @Override
    public void close() {
        server.close();
        bench.close();
    }
}

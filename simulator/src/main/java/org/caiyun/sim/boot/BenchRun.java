package org.caiyun.sim.boot;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToIntFunction;
import org.caiyun.kiosk.ui.web.Framing;
import org.caiyun.kiosk.ui.web.WebServer;
import org.caiyun.kiosk.ui.web.WebSettings;
import org.caiyun.kiosk.ui.web.WebStart;
import org.caiyun.kiosk.ui.web.WebToken;
import org.caiyun.sim.panel.Bench;
import org.caiyun.sim.panel.BenchSite;

/** Serves the bench until the process is ended; says where, and on a second line where the cataloguers' page is. */
final class BenchRun {
    private final PrintWriter out;
    private final ToIntFunction<String> refuse;

    BenchRun(PrintWriter out, ToIntFunction<String> refuse) {
        this.out = out;
        this.refuse = refuse;
    }

    int run(Bench bench, int port) throws InterruptedException {
        if (port < 0 || port > 65_535) {
            return refuse.applyAsInt("--port is 0 to 65535");
        }
        var token = WebToken.from(new SecureRandom());
        var server = new WebServer(WebSettings.onLoopback(port, token, Framing.SAME_ORIGIN), BenchSite.of(bench));
        return switch (server.start()) {
            case WebStart.Failed(var why) -> refuse.applyAsInt(why);
            case WebStart.Listening(var _, var address) -> {
                try (var _ = AtExit.close("sim-end", server::close, bench::close)) {
                    bench.start();
                    out.println(address);
                    out.println(address.replace("/?", "/cataloguer/?"));
                    out.flush();
                    new CountDownLatch(1).await();
                }
                yield 0;
            }
        };
    }
}

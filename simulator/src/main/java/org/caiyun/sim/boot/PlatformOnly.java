package org.caiyun.sim.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToIntFunction;
import org.caiyun.kiosk.boot.FileProblem;
import org.caiyun.kiosk.config.yaml.YamlResult;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.sim.platform.PlatformData;
import org.caiyun.sim.platform.PlatformDoor;
import org.caiyun.sim.platform.PlatformServer;
import org.caiyun.sim.platform.SimPlatform;
import org.caiyun.sim.platform.store.SqlitePlatformStore;
import org.caiyun.sim.platform.store.StoreUnusable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code simulate --platform-only}: the simulated platform's HTTP server by itself. */
final class PlatformOnly {
    private static final int DONE = 0;
    private static final int WRONG_USE = 2;

    @Option(names = "--platform-only", description = "Only the platform's HTTP server, for kiosks; needs --data.")
    private boolean chosen;

    @Option(names = "--platform", description = "What that platform begins with (YAML); the built-in data without it.")
    private @Nullable Path platform;

    @Option(names = "--data", description = "The file in which that platform keeps what it is told (SQLite).")
    private @Nullable Path data;

    /** Also where one of the other two options is given without it. */
    boolean isMeant() {
        return chosen || platform != null || data != null;
    }

    /** Until the process is ended. */
    int run(InetSocketAddress where, PrintWriter out, ToIntFunction<String> refuse) throws InterruptedException {
        if (!chosen || data == null) {
            return refuse.applyAsInt("--platform-only needs --data FILE; --platform and --data are for it");
        }
        try {
            if (platform == null) {
                return serve(PlatformData.builtIn(), data, where, out);
            }
            var source = new YamlSource(platform.toString(), FileProblem.text(platform));
            return switch (PlatformData.read(source)) {
                case YamlResult.Bad<PlatformData>(var problems) ->
                    problems.stream()
                            .mapToInt(problem -> refuse.applyAsInt(problem.toString()))
                            .max()
                            .orElse(WRONG_USE);
                case YamlResult.Good<PlatformData>(var read) -> serve(read, data, where, out);
            };
        } catch (FileProblem e) {
            return refuse.applyAsInt(e.getMessage());
        } catch (IOException | StoreUnusable | IllegalArgumentException e) {
            return refuse.applyAsInt("this cannot be served: " + e.getMessage());
        }
    }

    private static int serve(PlatformData begins, Path data, InetSocketAddress where, PrintWriter out)
            throws IOException, InterruptedException {
        var clock = InstantSource.system();
        var door = new PlatformDoor(SimPlatform.open(begins, SqlitePlatformStore.open(data), clock.instant()), clock);
        var server = PlatformServer.listen(where, door);
        try (var _ = AtExit.close("platform-end", server::close, door::close)) {
            out.println("platform on http://" + where.getHostString() + ":" + server.port() + PlatformServer.BASE);
            out.flush();
            new CountDownLatch(1).await();
        }
        return DONE;
    }
}

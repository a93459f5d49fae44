package org.caiyun.sim.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToIntFunction;
import org.caiyun.kiosk.boot.FileProblem;
import org.caiyun.kiosk.config.yaml.YamlResult;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.sim.acs.AcsFile;
import org.caiyun.sim.acs.AcsServer;
import org.caiyun.sim.peer.Sip2Peer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code simulate --acs-only}: the simulated library's SIP2 server by itself. */
final class AcsOnly {
    private static final int DONE = 0;
    private static final int WRONG_USE = 2;
    private static final int MOST_PORT = 65_535;

    @Option(names = "--acs-only", description = "Only a SIP2 server for other clients; needs --library.")
    private boolean chosen;

    @Option(
            names = "--address",
            description = "Where that server, or that platform, listens, HOST:PORT; any free port here without it.")
    private @Nullable String address;

    @Option(names = "--library", description = "The library that it answers from (YAML).")
    private @Nullable Path library;

    /** Also where one of the other two options is given without it. */
    boolean isMeant() {
        return chosen || address != null || library != null;
    }

    /** Until the process is ended. */
    int run(PrintWriter out, ToIntFunction<String> refuse) throws InterruptedException {
        if (!chosen || library == null) {
            return refuse.applyAsInt("--acs-only needs --library FILE; --library and --address are for it");
        }
        var where = where();
        if (where.isEmpty()) {
            return refuse.applyAsInt("--address is HOST:PORT, not " + address);
        }
        try {
            var source = new YamlSource(library.toString(), FileProblem.text(library));
            return switch (AcsFile.read(source)) {
                case YamlResult.Bad<AcsFile>(var problems) ->
                    problems.stream()
                            .mapToInt(problem -> refuse.applyAsInt(problem.toString()))
                            .max()
                            .orElse(WRONG_USE);
                case YamlResult.Good<AcsFile>(var file) -> serve(file, where.get(), out);
            };
        } catch (FileProblem e) {
            return refuse.applyAsInt(e.getMessage());
        } catch (IOException e) {
            return refuse.applyAsInt("this cannot be served: " + e.getMessage());
        }
    }

    private static int serve(AcsFile file, InetSocketAddress where, PrintWriter out)
            throws IOException, InterruptedException {
        var clock = InstantSource.system();
        var desk = file.open(clock.instant());
        var switches = file.switches();
        var server = AcsServer.listen(where, () -> new Sip2Peer(desk, file.sites(), clock, switches));
        try (var _ = AtExit.close("acs-end", server::close)) {
            out.println("SIP2 on " + where.getHostString() + ":" + server.port());
            out.flush();
            new CountDownLatch(1).await();
        }
        return DONE;
    }

    /** Where to listen; nothing where the option says no address. */
    Optional<InetSocketAddress> where() {
        return where(address == null ? "127.0.0.1:0" : address);
    }

    private static Optional<InetSocketAddress> where(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("[0-9]{1,5}")) {
            return Optional.empty();
        }
        int port = Integer.parseInt(text, colon + 1, text.length(), 10);
        var address = new InetSocketAddress(text.substring(0, colon), Math.min(port, MOST_PORT));
        return Optional.of(address).filter(a -> port <= MOST_PORT && !a.isUnresolved());
    }
}

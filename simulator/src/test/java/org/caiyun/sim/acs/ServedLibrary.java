package org.caiyun.sim.acs;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.caiyun.kiosk.config.yaml.YamlResult;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.sim.library.LendingDesk;
import org.caiyun.sim.peer.Sip2Peer;

/** A library's file on a socket; it is 09:30 on 1 March 2026 in Shanghai, for ever. */
final class ServedLibrary implements AutoCloseable {
    static final String DATE = "20260301    093000";
    static final Instant NOW = Instant.parse("2026-03-01T01:30:00Z");

    private final LendingDesk desk;
    private final AcsServer server;

    private ServedLibrary(LendingDesk desk, AcsServer server) {
        this.desk = desk;
        this.server = server;
    }

    /** {@code libraries/small.yaml}. */
    static ServedLibrary small() throws IOException {
        return of(Files.readString(Path.of("libraries/small.yaml")));
    }

    static ServedLibrary of(String yaml) throws IOException {
        var file = ((YamlResult.Good<AcsFile>) AcsFile.read(new YamlSource("library.yaml", yaml))).value();
        var desk = file.open(NOW);
        var switches = file.switches();
        var server = AcsServer.listen(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                () -> new Sip2Peer(desk, file.sites(), InstantSource.fixed(NOW), switches));
        return new ServedLibrary(desk, server);
    }

    LendingDesk desk() {
        return desk;
    }

    SocketClient connect() throws IOException {
        return SocketClient.to(server.port());
    }

    /** Connected, and logged in where {@code small.yaml} wants it. */
    SocketClient logIn() throws IOException {
        var client = connect();
        client.ask("9300CNkiosk|COkiosk|");
        return client;
    }

    @Override
    public void close() {
        server.close();
    }
}

package org.caiyun.sim.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Objects;
import org.caiyun.kiosk.run.LineName;
import org.caiyun.sim.line.WirePeers;
import org.caiyun.sim.platform.PlatformServer;
import org.caiyun.sim.platform.store.SqlitePlatformStore;

/** A simulated site on real lines: pseudo-terminals and sockets, and the configuration that reaches them. */
public final class WirePeersOfSite implements AutoCloseable {
    private final SimulatedSite site;
    private final WirePeers wire;
    private final PlatformServer platform;
    private final String configuration;

    private WirePeersOfSite(SimulatedSite site, WirePeers wire, PlatformServer platform, String configuration) {
        this.site = site;
        this.wire = wire;
        this.platform = platform;
        this.configuration = configuration;
    }

    /**
     * Serves every device of the site, whose chute hangs on a board with a line; the terminals appear as links in
     * {@code directory}.
     */
    public static WirePeersOfSite serve(SimulatedSite site, Path directory, Path data) {
        var wire = WirePeers.start();
        var reader = reader(wire, site, directory);
        int library = wire.serveTcp(LineName.LIBRARY.label(), site.acs());
        var scanner = site.scanner().map(_ -> serial(LineName.SCANNER, wire, site, directory));
        var platform = platform(site, directory);
        var lines = new BuiltIn.Lines(
                reader,
                serial(LineName.PRINTER, wire, site, directory),
                serial(LineName.CHUTE, wire, site, directory),
                "tcp:127.0.0.1:" + library,
                scanner.orElse(""));
        var configuration = BuiltIn.configuration(site.equipment(), lines, data);
        return new WirePeersOfSite(site, wire, platform, configuration);
    }

    /** On any free port of this machine, with a file of its own. */
    private static PlatformServer platform(SimulatedSite site, Path directory) {
        site.openPlatform(SqlitePlatformStore.open(directory.resolve("platform.sqlite")));
        try {
            return PlatformServer.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), site.platform());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reader(WirePeers wire, SimulatedSite site, Path directory) {
        return SimReaders.isOnNetwork(site.readerDriver())
                ? "tcp:127.0.0.1:" + wire.serveTcp(LineName.READER.label(), site.reader())
                : serial(LineName.READER, wire, site, directory);
    }

    /** Without the reader's parity: a pseudo-terminal has none, and opening one again with parity is refused. */
    private static String serial(LineName line, WirePeers wire, SimulatedSite site, Path directory) {
        var peer = Objects.requireNonNull(site.peers().get(line));
        int baudRate = site.baudRate(line);
        return "serial:" + wire.serveTerminal(line.label(), directory, baudRate, peer) + "?baud=" + baudRate;
    }

    public SimulatedSite site() {
        return site;
    }

    /** YAML with which the firmware reaches the platform, too. */
    public String withPlatform() {
        return configuration + platformSection("http://127.0.0.1:" + platform.port() + PlatformServer.BASE);
    }

    /** The section of a kiosk that is soon told what became of its tasks. */
    public static String platformSection(String address) {
        return "platform: {address: \"" + address + "\", poll: 2s}\n";
    }

    public WirePeers wire() {
        return wire;
    }

    /** YAML with which the firmware reaches these peers. */
    public String configuration() {
        return configuration;
    }

    @Override
    public void close() {
        wire.close();
        platform.close();
        site.closePlatform();
    }
}

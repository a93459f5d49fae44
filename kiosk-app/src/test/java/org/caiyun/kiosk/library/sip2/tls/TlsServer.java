package org.caiyun.kiosk.library.sip2.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * A server on this machine whose manner can change from one connection to the next: it sends back what it hears, in TLS
 * or not. One thread, one connection at a time.
 */
public final class TlsServer implements AutoCloseable {
    private static final int LIMIT_MILLIS = 10_000;
    private static final char[] NO_PASSWORD = {};

    private final ServerSocket server;
    private volatile Manner manner;
    private volatile Optional<Socket> current = Optional.empty();

    /** What it does with one connection. */
    public interface Manner {
        void serve(Socket socket) throws IOException, GeneralSecurityException;
    }

    /** Which certificates it wants of its clients. */
    public record Clients(Optional<X509Certificate> mustBeSignedBy) {
        public static final Clients ANY = new Clients(Optional.empty());
    }

    public TlsServer(Manner manner) throws IOException {
        this.manner = manner;
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("tls-server").start(this::run);
    }

    public int port() {
        return server.getLocalPort();
    }

    public void becomes(Manner next) {
        manner = next;
    }

    /** Speaks TLS in one version and sends everything back. */
    public static Manner tls(String version, Authority.Made identity, Clients clients) {
        return tls(version, identity, clients, TlsServer::echo);
    }

    /** Speaks TLS in one version, and {@code then} serves what is inside. */
    public static Manner tls(String version, Authority.Made identity, Clients clients, Manner then) {
        return socket -> {
            var context = SSLContext.getInstance("TLS");
            context.init(keys(identity).getKeyManagers(), trust(clients).getTrustManagers(), null);
            try (var secure = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true)) {
                secure.setUseClientMode(false);
                secure.setEnabledProtocols(new String[] {version});
                secure.setNeedClientAuth(clients.mustBeSignedBy().isPresent());
                secure.startHandshake();
                then.serve(secure);
            }
        };
    }

    public static void echo(Socket socket) throws IOException {
        var buffer = new byte[512];
        for (int got = socket.getInputStream().read(buffer);
                got >= 0;
                got = socket.getInputStream().read(buffer)) {
            socket.getOutputStream().write(buffer, 0, got);
            socket.getOutputStream().flush();
        }
    }

    /** Ends the connection that is being served. */
    public void hangUp() throws IOException {
        if (current.isPresent()) {
            current.get().close();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        hangUp();
    }

    private void run() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                current = Optional.of(socket);
                socket.setSoTimeout(LIMIT_MILLIS);
                manner.serve(socket);
            } catch (IOException | GeneralSecurityException _) {
                // the other side went away, or was sent away; the next one is served
            }
        }
    }

    private static KeyManagerFactory keys(Authority.Made identity) throws GeneralSecurityException, IOException {
        var store = empty();
        store.setKeyEntry("server", identity.key(), NO_PASSWORD, new Certificate[] {identity.certificate()});
        var factory = KeyManagerFactory.getInstance("PKIX");
        factory.init(store, NO_PASSWORD);
        return factory;
    }

    private static TrustManagerFactory trust(Clients clients) throws GeneralSecurityException, IOException {
        var store = empty();
        if (clients.mustBeSignedBy().isPresent()) {
            store.setCertificateEntry("clients", clients.mustBeSignedBy().get());
        }
        var factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(store);
        return factory;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}

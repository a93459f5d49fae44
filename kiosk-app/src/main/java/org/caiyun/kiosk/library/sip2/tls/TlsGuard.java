package org.caiyun.kiosk.library.sip2.tls;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;

/**
 * TLS on one connection. Under TLS 1.3 the handshake ends for us before the library has looked at our certificate: a
 * refusal comes with the first read, or as a bare end of the connection where the network swallowed it.
 *
 * <p>Threads: the connection's event loop.
 */
final class TlsGuard implements ConnectionGuard {
    private static final Duration LAST_WORDS = Duration.ofMillis(500);
    private static final String ENCRYPTED_PORT =
            "is this the library's encrypted port? Where the library does not encrypt, library.address begins with tcp:";

    private final SslHandler handler;
    private final OwnCertificate own;
    private boolean accepted;

    TlsGuard(SSLEngine engine, OwnCertificate own, Duration handshakeLimit) {
        this.own = own;
        handler = new SslHandler(engine);
        handler.setHandshakeTimeoutMillis(handshakeLimit.toMillis());
        handler.setCloseNotifyFlushTimeoutMillis(LAST_WORDS.toMillis());
    }

    @Override
    public void addTo(ChannelPipeline pipeline) {
        pipeline.addLast(handler);
    }

    @Override
    public boolean shakesHands() {
        return true;
    }

    @Override
    public void heard() {
        accepted = true;
    }

    @Override
    public String whyFailed(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<String> words = words(cause);
            if (words.isPresent()) {
                return words.get();
            }
        }
        String message = CertificateText.shown(failure.getMessage());
        return accepted ? message : message + ", " + whyClosed();
    }

    @Override
    public String whyClosed() {
        String closed = "closed by the other side";
        if (accepted) {
            return closed;
        }
        String wish = own.wasAskedFor() ? ": it " + certificateWish() : "";
        if (handler.handshakeFuture().isSuccess()) {
            return closed + " before its first answer" + wish;
        }
        return closed + " during the TLS handshake" + (wish.isEmpty() ? ": " + ENCRYPTED_PORT : wish);
    }

    private Optional<String> words(Throwable cause) {
        return switch (cause) {
            case ServerCheck.Refused refused -> Optional.of(String.valueOf(refused.getMessage()));
            case NotSslRecordException _ -> Optional.of("the other side answers, but not in TLS: " + ENCRYPTED_PORT);
            case SslHandshakeTimeoutException _ ->
                Optional.of("the TLS handshake was not answered in " + handler.getHandshakeTimeoutMillis() + " ms: "
                        + ENCRYPTED_PORT);
            case SSLException tls ->
                TlsAlert.in(tls)
                        .map(a -> a.words(own.wasAskedFor(), own.isThere(), certificateWish()))
                        // no more than that it ended, as Netty says it
                        .or(() -> tls.getMessage() != null && tls.getMessage().startsWith("Connection closed while")
                                ? Optional.of(whyClosed())
                                : Optional.empty());
            default -> Optional.empty();
        };
    }

    private String certificateWish() {
        return own.isThere()
                ? "asked for this kiosk's certificate and may have refused it: does the library trust who signed"
                        + " library.tls.certificate?"
                : "asked for a certificate of this kiosk: name one in library.tls.certificate, and its key in"
                        + " library.tls.keyFile";
    }
}

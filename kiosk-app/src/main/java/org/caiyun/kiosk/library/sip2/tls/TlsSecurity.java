package org.caiyun.kiosk.library.sip2.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * TLS 1.2 and 1.3 as Java does it, with the check of the server's name. Each connection makes the whole handshake, so
 * that no earlier session hides a certificate that has changed. Revocation is not asked for.
 */
public final class TlsSecurity implements LineSecurity {
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

    private final TlsSettings settings;
    private final ServerCheck check;

    private TlsSecurity(TlsSettings settings, ServerCheck check) {
        this.settings = settings;
        this.check = check;
    }

    /**
     * TLS as a site sets it.
     *
     * @throws IllegalArgumentException when Java cannot use the certificates
     */
    public static TlsSecurity of(TlsSettings settings) {
        try {
            return switch (settings.trust()) {
                case TlsSettings.KnownAuthorities() ->
                    new TlsSecurity(settings, new ServerCheck(trusting(null), false));
                case TlsSettings.Authorities(var certificates) ->
                    new TlsSecurity(settings, new ServerCheck(trusting(store(certificates)), true));
            };
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("the authorities' certificates cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public ConnectionGuard guard(String host, int port) {
        var own = new OwnCertificate(settings.identity());
        String name = settings.serverName().isEmpty() ? host : settings.serverName();
        return new TlsGuard(engine(own, name, port), own, settings.handshakeLimit());
    }

    private SSLEngine engine(OwnCertificate own, String name, int port) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {own}, new TrustManager[] {check}, new SecureRandom());
            SSLEngine engine = context.createSSLEngine(name, port);
            engine.setUseClientMode(true);
            engine.setEnabledProtocols(VERSIONS.clone());
            var parameters = engine.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            engine.setSSLParameters(parameters);
            return engine;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    private static KeyStore store(List<X509Certificate> certificates) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (int i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry("authority-" + i, certificates.get(i));
        }
        return store;
    }

    /** Without a store, the authorities that this Java knows. */
    private static X509ExtendedTrustManager trusting(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager java) {
                return java;
            }
        }
        throw new GeneralSecurityException("this Java checks no certificates");
    }
}

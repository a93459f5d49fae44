package org.caiyun.kiosk.library.sip2.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Shows the kiosk's certificate to a library that asks for one, whichever authorities the library names: a refusal says
 * more than no certificate at all. Remembers whether it was asked, for one connection.
 */
final class OwnCertificate extends X509ExtendedKeyManager {
    private static final String ALIAS = "kiosk";

    private final TlsSettings.Identity identity;
    private boolean asked;

    OwnCertificate(TlsSettings.Identity identity) {
        this.identity = identity;
    }

    boolean wasAskedFor() {
        return asked;
    }

    boolean isThere() {
        return identity instanceof TlsSettings.Certified;
    }

    @Override
    public @Nullable String chooseEngineClientAlias(
            String @Nullable [] keyTypes, Principal @Nullable [] issuers, SSLEngine engine) {
        asked = true;
        return fits(keyTypes) ? ALIAS : null;
    }

    @Override
    public @Nullable String chooseClientAlias(
            String @Nullable [] keyTypes, Principal @Nullable [] issuers, Socket socket) {
        asked = true;
        return fits(keyTypes) ? ALIAS : null;
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return fits(new String[] {keyType}) ? new String[] {ALIAS} : null;
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return identity instanceof TlsSettings.Certified(var chain, var _)
                ? chain.toArray(X509Certificate[]::new)
                : null;
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return identity instanceof TlsSettings.Certified(var _, var key) ? key : null;
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return null; // the kiosk is no server
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, Socket socket) {
        return null;
    }

    private boolean fits(String @Nullable [] keyTypes) {
        return keyTypes != null
                && identity instanceof TlsSettings.Certified(var _, var key)
                && Arrays.asList(keyTypes).contains(key.getAlgorithm());
    }
}

package org.caiyun.kiosk.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** TLS that trusts these authorities and no others. */
public final class OwnAuthorities {
    private OwnAuthorities() {}

    /**
     * Settings that trust these, of which there is at least one.
     *
     * @throws IllegalArgumentException when Java cannot use them
     */
    public static SSLContext context(List<X509Certificate> authorities) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (int i = 0; i < authorities.size(); i++) {
                store.setCertificateEntry("authority-" + i, authorities.get(i));
            }
            var trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("the authorities' certificates cannot be used: " + e.getMessage(), e);
        }
    }
}

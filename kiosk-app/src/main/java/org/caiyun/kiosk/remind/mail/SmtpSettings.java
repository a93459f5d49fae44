package org.caiyun.kiosk.remind.mail;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A mail server's settings in Jakarta Mail's own words. */
final class SmtpSettings {
    private SmtpSettings() {}

    static Properties of(MailServer server, String name) throws GeneralSecurityException {
        boolean encrypted = server.security() == MailServer.Security.TLS;
        var scheme = encrypted ? "smtps" : "smtp";
        var prefix = "mail." + scheme + ".";
        var millis = Long.toString(server.limits().step().toMillis());
        boolean login = server.login() instanceof MailServer.Account;
        var out = new Properties();
        out.setProperty("mail.transport.protocol", scheme);
        out.setProperty(prefix + "host", server.host());
        out.setProperty(prefix + "port", Integer.toString(server.port()));
        out.setProperty(prefix + "localhost", name);
        out.setProperty(prefix + "connectiontimeout", millis);
        out.setProperty(prefix + "timeout", millis);
        out.setProperty(prefix + "writetimeout", millis);
        out.setProperty(prefix + "auth", Boolean.toString(login));
        out.setProperty(prefix + "quitwait", "false");
        out.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (server.security() == MailServer.Security.STARTTLS) {
            out.setProperty(prefix + "starttls.enable", "true");
            out.setProperty(prefix + "starttls.required", "true");
        }
        if (server.security() != MailServer.Security.NONE && !server.authorities().isEmpty()) {
            out.put(prefix + "ssl.socketFactory", trusting(server).getSocketFactory());
            // without this Jakarta Mail would fall back to a socket that is not encrypted
            out.setProperty(prefix + "socketFactory.fallback", "false");
        }
        return out;
    }

    private static SSLContext trusting(MailServer server) throws GeneralSecurityException {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (int i = 0; i < server.authorities().size(); i++) {
                store.setCertificateEntry("ca" + i, server.authorities().get(i));
            }
            var factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), new SecureRandom());
            return context;
        } catch (IOException e) {
            throw new GeneralSecurityException("an empty key store cannot be made", e);
        }
    }
}

package org.caiyun.kiosk.remind.mail;

import java.util.Properties;
import org.caiyun.kiosk.http.OwnAuthorities;

/** A mail server's settings in Jakarta Mail's own words. */
final class SmtpSettings {
    private SmtpSettings() {}

    static Properties of(MailServer server, String name) {
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
        out.setProperty(prefix + "sendpartial", "true");
        out.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (server.security() == MailServer.Security.STARTTLS) {
            out.setProperty(prefix + "starttls.enable", "true");
            out.setProperty(prefix + "starttls.required", "true");
        }
        if (server.security() != MailServer.Security.NONE
                && !server.authorities().isEmpty()) {
            out.put(
                    prefix + "ssl.socketFactory",
                    OwnAuthorities.context(server.authorities()).getSocketFactory());
            // without this Jakarta Mail would fall back to a socket that is not encrypted
            out.setProperty(prefix + "socketFactory.fallback", "false");
        }
        return out;
    }
}

package org.caiyun.kiosk.config;

import java.nio.file.Path;
import java.util.List;
import org.caiyun.kiosk.remind.RobotKind;
import org.caiyun.kiosk.remind.mail.MailServer.Security;

/** Where staff are reminded; its name stands in logs. */
public sealed interface ReminderTarget {
    String name();

    /**
     * A robot in a group.
     *
     * @param address as the service gives it, key and all
     * @param secret to sign with
     */
    record Robot(String name, RobotKind kind, SecretPlace address, SecretPlace secret) implements ReminderTarget {}

    /** Mail to everybody on the list. */
    record Mail(String name, Server server, Account account, String from, List<String> to) implements ReminderTarget {
        public Mail {
            to = List.copyOf(to);
        }
    }

    record Server(String host, int port, Security security, Trust trust) {}

    /** Whose signature under the server's certificate counts. */
    sealed interface Trust {}

    record KnownAuthorities() implements Trust {}

    /** Certificates in PEM; those and no others. */
    record Authorities(Path file) implements Trust {}

    sealed interface Account {}

    record NoAccount() implements Account {}

    record WithPassword(String user, SecretPlace password) implements Account {}
}

package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.integer;
import static org.caiyun.kiosk.config.yaml.Scalars.text;
import static org.caiyun.kiosk.config.yaml.Structures.list;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.config.yaml.YamlType;
import org.caiyun.kiosk.remind.RobotKind;
import org.caiyun.kiosk.remind.mail.MailServer.Security;

/** How one {@link ReminderTarget} is written. */
final class ReminderTargetForm {
    private static final int LAST_PORT = 65_535;
    private static final int MOST_ADDRESSES = 20;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]{1,253}|[0-9A-Fa-f:.]{2,45}");
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253}");

    private ReminderTargetForm() {}

    static ReminderTarget robot(Section s, RobotKind kind) {
        var name = name(s, kind.name().toLowerCase(Locale.ROOT));
        var address = SecretForm.required(s, "address", "the robot's address, which is a secret: it bears its key.");
        var secret = kind == RobotKind.WECOM
                ? new SecretPlace.Nowhere()
                : SecretForm.optional(s, "secret", "the secret to sign with, where the robot's settings ask for it.");
        return new ReminderTarget.Robot(name, kind, address, secret);
    }

    static ReminderTarget mail(Section s) {
        var name = name(s, "mail");
        var security = s.optional(
                "security",
                choice(Security.class)
                        .about("starttls: encrypted after the greeting, or nothing is sent; tls: from the first byte;"
                                + " none: a relay in the house."),
                Security.STARTTLS);
        var server = new ReminderTarget.Server(
                s.required(
                        "host", text(HOST, "a host name").about("The mail server; its certificate bears this name.")),
                s.optional(
                        "port",
                        integer(1, LAST_PORT).about("Usually 587, with tls 465, with none 25."),
                        port(security)),
                security,
                trust(s));
        return new ReminderTarget.Mail(
                name,
                server,
                account(s, security),
                s.required("from", address().about("The address that the mail bears.")),
                s.required("to", list(address(), 1, MOST_ADDRESSES)));
    }

    private static int port(Security security) {
        return switch (security) {
            case TLS -> 465;
            case STARTTLS -> 587;
            case NONE -> 25;
        };
    }

    private static ReminderTarget.Trust trust(Section s) {
        Optional<Path> file = s.optional(
                "ca",
                SettingTypes.path()
                        .about("A file with the certificates (PEM) that may have signed the server's, and no others"
                                + " may; without it, the authorities that Java knows."));
        return file.<ReminderTarget.Trust>map(ReminderTarget.Authorities::new)
                .orElseGet(ReminderTarget.KnownAuthorities::new);
    }

    private static ReminderTarget.Account account(Section s, Security security) {
        var user = s.optional("user", text().about("The account at the mail server; none where no login is wanted."));
        var password = SecretForm.optional(s, "password", "the account's password.");
        boolean none = password instanceof SecretPlace.Nowhere;
        if (user.isPresent() == none && s.sound("user", "passwordFile", "passwordVariable")) {
            s.problem(none ? "user" : "passwordFile", "user and passwordFile are written both or not at all");
        }
        if (user.isPresent() && security == Security.NONE && s.sound("security")) {
            s.problem("user", "a password is sent over encrypted lines only: expected security tls or starttls");
        }
        return user.isPresent() && !none
                ? new ReminderTarget.WithPassword(user.get(), password)
                : new ReminderTarget.NoAccount();
    }

    private static String name(Section s, String usual) {
        return s.optional("name", text().about("What logs call it; needed where two are of the same kind."), usual);
    }

    private static YamlType<String> address() {
        return text(ADDRESS, "a mail address such as cataloguing@library.example");
    }
}

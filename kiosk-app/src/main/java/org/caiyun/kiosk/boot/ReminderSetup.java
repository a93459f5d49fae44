package org.caiyun.kiosk.boot;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.ReminderTarget;
import org.caiyun.kiosk.fault.FaultCatalogue;
import org.caiyun.kiosk.fault.FlowFault;
import org.caiyun.kiosk.flow.Moment;
import org.caiyun.kiosk.http.Http;
import org.caiyun.kiosk.http.HttpSettings;
import org.caiyun.kiosk.http.JdkHttp;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.library.sip2.tls.Pem;
import org.caiyun.kiosk.remind.Courier;
import org.caiyun.kiosk.remind.Delivery;
import org.caiyun.kiosk.remind.MailOutlet;
import org.caiyun.kiosk.remind.Outlet;
import org.caiyun.kiosk.remind.ReminderWords;
import org.caiyun.kiosk.remind.Reminders;
import org.caiyun.kiosk.remind.Robot;
import org.caiyun.kiosk.remind.RobotOutlet;
import org.caiyun.kiosk.remind.ToldFile;
import org.caiyun.kiosk.remind.mail.MailServer;
import org.caiyun.kiosk.remind.mail.SmtpMail;
import org.caiyun.kiosk.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reminders to staff as they are configured, with their secrets. */
final class ReminderSetup {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final Logger log = LoggerFactory.getLogger(ReminderSetup.class);

    private final KioskConfig config;
    private final SecretText secrets;

    ReminderSetup(KioskConfig config, SecretText secrets) {
        this.config = config;
        this.secrets = secrets;
    }

    boolean isWanted() {
        return !config.reminders().targets().isEmpty();
    }

    Reminders reminders(Contents contents, Moment now) {
        return new Reminders(
                config.reminders().rules(),
                words(),
                config.reminders().targets().stream().map(ReminderTarget::name).toList(),
                contents,
                memory().read(),
                now);
    }

    /** A target that cannot be used refuses what it is sent: the machine takes books all the same. */
    Courier courier() {
        var http = JdkHttp.open(HttpSettings.trusting(List.of()));
        var outlets = new LinkedHashMap<String, Outlet>();
        var targets = config.reminders().targets();
        for (int i = 0; i < targets.size(); i++) {
            outlets.put(targets.get(i).name(), outletOrRefusal(i, http));
        }
        return new Courier(outlets, memory(), http);
    }

    private Outlet outletOrRefusal(int number, Http http) {
        try {
            return outlet(number, http);
        } catch (StartProblem e) {
            var why = String.valueOf(e.getMessage());
            log.warn("fault={} why={}", FaultCatalogue.numberOf(FlowFault.REMINDER_UNDELIVERED), why);
            return (_, _, ended) -> ended.accept(new Delivery.Refused(why));
        }
    }

    ReminderWords words() {
        var kiosk = config.kiosk();
        return new ReminderWords(
                Texts.of(kiosk.languages().getFirst().forStaff()), kiosk.id(), kiosk.site(), kiosk.zone());
    }

    private ToldFile memory() {
        return new ToldFile(config.data());
    }

    /**
     * The way to each target, by its name, in the order of the configuration.
     *
     * @throws StartProblem for a secret or a file that cannot be used
     */
    Map<String, Outlet> outlets(Http http) {
        var outlets = new LinkedHashMap<String, Outlet>();
        var targets = config.reminders().targets();
        for (int i = 0; i < targets.size(); i++) {
            outlets.put(targets.get(i).name(), outlet(i, http));
        }
        return outlets;
    }

    private Outlet outlet(int number, Http http) {
        var key = "reminders.targets[" + number + "].";
        return switch (config.reminders().targets().get(number)) {
            case ReminderTarget.Robot robot -> robot(robot, key, http);
            case ReminderTarget.Mail mail -> mail(mail, key + "mail.");
        };
    }

    private Outlet robot(ReminderTarget.Robot robot, String key, Http http) {
        var address = secrets.read(robot.address(), key + "address");
        check(address, key + "address");
        return new RobotOutlet(new Robot(robot.kind(), address, secrets.read(robot.secret(), key + "secret")), http);
    }

    /** Without showing it: it bears the key. */
    private static void check(String address, String key) {
        try {
            var uri = new URI(address);
            var host = String.valueOf(uri.getHost());
            boolean good = "https".equals(uri.getScheme()) && uri.getHost() != null;
            if (!good && !("http".equals(uri.getScheme()) && THIS_MACHINE.contains(host))) {
                throw new StartProblem(key, "expected an address that begins with https://");
            }
        } catch (URISyntaxException _) {
            throw new StartProblem(key, "expected an address that begins with https://, on one line");
        }
    }

    private Outlet mail(ReminderTarget.Mail mail, String key) {
        var server = mail.server();
        return new MailOutlet(new SmtpMail(
                new MailServer(
                        server.host(),
                        server.port(),
                        server.security(),
                        login(mail.account(), key),
                        mail.from(),
                        mail.to(),
                        authorities(server.trust(), key),
                        MailServer.Limits.USUAL),
                config.kiosk().id()));
    }

    private MailServer.Login login(ReminderTarget.Account account, String key) {
        return switch (account) {
            case ReminderTarget.NoAccount() -> new MailServer.NoLogin();
            case ReminderTarget.WithPassword(var user, var password) ->
                new MailServer.Account(user, secrets.read(password, key + "password"));
        };
    }

    private static List<X509Certificate> authorities(ReminderTarget.Trust trust, String key) {
        return switch (trust) {
            case ReminderTarget.KnownAuthorities() -> List.of();
            case ReminderTarget.Authorities(var file) -> {
                try {
                    yield Pem.certificates(NamedFile.text(file, key + "ca"));
                } catch (IllegalArgumentException e) {
                    throw new StartProblem(key + "ca", file + " " + e.getMessage());
                }
            }
        };
    }
}

package org.caiyun.sim.acs;

import static org.caiyun.kiosk.config.yaml.Scalars.parsed;
import static org.caiyun.kiosk.config.yaml.Scalars.text;
import static org.caiyun.kiosk.config.yaml.Structures.list;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.library.sip2.Sip2Settings;
import org.caiyun.kiosk.library.sip2.VerifyMode;
import org.caiyun.sim.peer.Sip2Site;
import org.caiyun.sim.scenario.WireForm;

/** The head of a library's file: its names, its accounts, and how it writes. */
final class AcsSites {
    private static final int MOST_LOGINS = 100;

    private AcsSites() {}

    private record Login(String institution, Sip2Settings.Account account) {
        private static Login from(Section s) {
            return new Login(
                    s.required("institution", text()),
                    new Sip2Settings.Account(s.required("user", text()), s.required("password", text())));
        }
    }

    /** One for each login; one without an account where there are none. */
    static List<Sip2Site> from(Section s) {
        var name = s.optional("name", text().about("What the library calls itself, AM."), Sip2Site.DEFAULT.library());
        var institution = s.optional(
                "institution",
                text().about("AO; that of the login where there are logins."),
                Sip2Site.DEFAULT.institution());
        var logins = s.optional(
                "logins",
                list(section(Login::from), 0, MOST_LOGINS).about("Without them nobody needs to log in."),
                List.of());
        var wire = s.defaults("wire", section(AcsSites::wire));
        if (logins.isEmpty()) {
            return List.of(new Sip2Site(institution, name, Sip2Settings.Account.NONE, wire, Sip2Site.EVERYTHING));
        }
        return logins.stream()
                .map(login -> new Sip2Site(login.institution(), name, login.account(), wire, Sip2Site.EVERYTHING))
                .toList();
    }

    private static Sip2Settings.Wire wire(Section s) {
        return WireForm.from(
                s,
                VerifyMode.LENIENT,
                s.optional(
                        "zone",
                        parsed("a time zone such as Asia/Shanghai", ZoneId.of("UTC"), AcsSites::zone, ZoneId::getId),
                        Sip2Site.DEFAULT.wire().zone()));
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

package org.caiyun.sim.scenario;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.duration;
import static org.caiyun.kiosk.config.yaml.Scalars.flag;
import static org.caiyun.kiosk.config.yaml.Scalars.integer;
import static org.caiyun.kiosk.config.yaml.Structures.list;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.library.sip2.Sip2Layout;
import org.caiyun.sim.peer.Sip2Switch;
import org.caiyun.sim.scenario.Trouble.Kind;

/**
 * A fault of the library's answers as it is written: which, of which requests, on which connection, and how often. In a
 * story and in a library's file it is the same.
 *
 * @param by how late, how far ahead or how far apart, where the kind has such a time
 * @param times 0 for always
 */
public record LibrarySwitch(
        Kind kind,
        Optional<Duration> by,
        List<Sip2Layout> requests,
        int connection,
        int after,
        int times,
        boolean anew) {
    private static final List<Sip2Layout> REQUESTS = List.of(
            Sip2Layout.LOGIN,
            Sip2Layout.SC_STATUS,
            Sip2Layout.CHECK_IN,
            Sip2Layout.CHECK_OUT,
            Sip2Layout.RENEW,
            Sip2Layout.RENEW_ALL,
            Sip2Layout.HOLD,
            Sip2Layout.FEE_PAID,
            Sip2Layout.ITEM_INFORMATION,
            Sip2Layout.ITEM_STATUS_UPDATE,
            Sip2Layout.PATRON_STATUS,
            Sip2Layout.PATRON_INFORMATION,
            Sip2Layout.BLOCK_PATRON,
            Sip2Layout.PATRON_ENABLE,
            Sip2Layout.END_SESSION,
            Sip2Layout.ACS_RESEND);
    private static final int MOST = 1_000_000;
    private static final Duration LONGEST = Duration.ofHours(24);

    public LibrarySwitch {
        requests = List.copyOf(requests);
    }

    /** Always, and of all requests. */
    public static LibrarySwitch lasting(Kind kind) {
        return new LibrarySwitch(kind, Optional.empty(), List.of(), 0, 0, 0, false);
    }

    public static LibrarySwitch from(Section s) {
        var read = new LibrarySwitch(
                s.required("kind", choice(Kind.ofAnswers(), LibrarySwitch::word)),
                s.optional("by", duration(Duration.ofMillis(1), LONGEST).about("How late, how far ahead or apart.")),
                s.optional(
                        "requests",
                        list(choice(REQUESTS, LibrarySwitch::word), 1, REQUESTS.size())
                                .about("Which it befalls; all but acs-resend without it."),
                        List.of()),
                s.optional("connection", integer(0, MOST).about("Only the one with this number, from 1."), 0),
                s.optional("after", integer(0, MOST).about("How many of them go right first."), 0),
                s.optional("times", integer(0, MOST).about("How often it happens; 0 for always."), 0),
                s.optional("anew", flag().about("Each connection counts for itself."), false));
        if (s.sound("kind", "by") && read.by.isPresent() && !LibraryTroubles.hasTime(read.kind)) {
            s.problem("by", "this fault has no time");
        }
        return read;
    }

    public Sip2Switch armed() {
        var meant = requests.isEmpty() && kind == Kind.DEAF_TO_97 ? List.of(Sip2Layout.ACS_RESEND) : requests;
        return new Sip2Switch(
                LibraryTroubles.fault(kind, by),
                Set.copyOf(meant),
                connection,
                after,
                times == 0 ? Sip2Switch.ALWAYS : times,
                anew);
    }

    static String word(Enum<?> value) {
        return ScenarioText.word(value);
    }
}

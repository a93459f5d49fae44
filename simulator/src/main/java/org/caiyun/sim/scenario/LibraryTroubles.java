package org.caiyun.sim.scenario;

import java.time.Duration;
import java.util.List;
import org.caiyun.kiosk.library.sip2.Sip2Layout;
import org.caiyun.sim.peer.Sip2Fault;
import org.caiyun.sim.scenario.Trouble.Kind;
import org.caiyun.sim.stage.SimulatedSite;

/** The faults of the library's server. */
final class LibraryTroubles {
    private static final Duration SLOWLY = Duration.ofSeconds(2);
    /** Longer than a kiosk waits. */
    private static final Duration TOO_LATE = Duration.ofSeconds(4);

    private LibraryTroubles() {}

    static void set(Trouble trouble, SimulatedSite site, boolean on) {
        var acs = site.acs();
        switch (trouble.kind()) {
            case SLOW -> acs.latency(on ? SLOWLY : Duration.ZERO);
            case LOGIN_REFUSED -> acs.refusesLogins(on);
            case REEXECUTES -> acs.reexecutes(on);
            default -> {
                if (trouble.happensOnce()) {
                    once(fault(trouble.kind()), site, on);
                } else {
                    requests(trouble.kind()).forEach(request -> standing(request, fault(trouble.kind()), site, on));
                }
            }
        }
    }

    static boolean isSpent(Trouble trouble, SimulatedSite site) {
        return !site.acs().awaits(Sip2Layout.CHECK_IN, fault(trouble.kind()));
    }

    private static void once(Sip2Fault fault, SimulatedSite site, boolean on) {
        if (on) {
            site.acs().inject(Sip2Layout.CHECK_IN, fault);
        } else {
            site.acs().withdraw(Sip2Layout.CHECK_IN, fault);
        }
    }

    private static void standing(Sip2Layout request, Sip2Fault fault, SimulatedSite site, boolean on) {
        if (on) {
            site.acs().suffer(request, fault);
        } else {
            site.acs().recover(request, fault);
        }
    }

    private static List<Sip2Layout> requests(Kind kind) {
        return kind == Kind.BAD_CHECKSUM || kind == Kind.WRONG_SEQUENCE
                ? List.of(Sip2Layout.CHECK_IN, Sip2Layout.ITEM_INFORMATION)
                : List.of(Sip2Layout.CHECK_IN);
    }

    private static Sip2Fault fault(Kind kind) {
        return switch (kind) {
            case REFUSES -> new Sip2Fault.Refused();
            case BAD_CHECKSUM -> new Sip2Fault.BadChecksum();
            case WRONG_SEQUENCE -> new Sip2Fault.WrongSequence();
            case ANOTHER_ITEM -> new Sip2Fault.AnotherItem();
            case LATE_ANSWER -> new Sip2Fault.Late(TOO_LATE);
            case BREAKS_OFF -> new Sip2Fault.BreaksOff();
            case HANGS_UP -> new Sip2Fault.HangUp(false);
            case HANGS_UP_AFTER -> new Sip2Fault.HangUp(true);
            case ASKS_TO_RESEND -> new Sip2Fault.AsksToResend();
            case STATUS_INSTEAD -> new Sip2Fault.StatusInstead();
            case PLAIN_TEXT -> new Sip2Fault.PlainText(false);
            case PLAIN_TEXT_AFTER -> new Sip2Fault.PlainText(true);
            case REQUEST_LOST -> new Sip2Fault.RequestLost();
            case ANSWER_LOST -> new Sip2Fault.AnswerLost();
            default -> throw new IllegalArgumentException("no fault of a library: " + kind);
        };
    }
}

package org.caiyun.sim.scenario;

import java.time.Duration;
import java.util.Optional;
import org.caiyun.kiosk.library.sip2.ChecksumKind;
import org.caiyun.kiosk.library.sip2.Sip2Layout;
import org.caiyun.kiosk.library.sip2.Terminator;
import org.caiyun.sim.peer.Sip2Fault;
import org.caiyun.sim.peer.Sip2Switch;
import org.caiyun.sim.scenario.Trouble.Kind;
import org.caiyun.sim.stage.SimulatedSite;

/** The faults of the library's server. */
final class LibraryTroubles {
    private static final Duration SLOWLY = Duration.ofSeconds(2);
    /** Longer than a kiosk waits. */
    private static final Duration TOO_LATE = Duration.ofSeconds(4);

    private static final Duration HOURS_AHEAD = Duration.ofHours(5);
    private static final Duration APART = Duration.ofMillis(150);
    private static final int PARTS = 4;
    private static final int STORM = 5;

    private LibraryTroubles() {}

    static void set(Trouble trouble, SimulatedSite site, boolean on) {
        if (trouble.kind() == Kind.SLOW) {
            site.acs().latency(on ? SLOWLY : Duration.ZERO);
        } else if (on) {
            site.acs().switches().add(of(trouble));
        } else {
            site.acs().switches().remove(of(trouble));
        }
    }

    static boolean isSpent(Trouble trouble, SimulatedSite site) {
        return !site.acs().switches().has(of(trouble));
    }

    private static Sip2Switch of(Trouble trouble) {
        var fault = fault(trouble.kind(), Optional.empty());
        return trouble.happensOnce()
                ? Sip2Switch.once(Sip2Layout.CHECK_IN, fault)
                : Sip2Switch.lasting(fault, requests(trouble.kind()));
    }

    /** Those that it befalls as long as it lasts; none for all. */
    private static Sip2Layout[] requests(Kind kind) {
        return switch (kind) {
            case LOGIN_REFUSED, REEXECUTES -> new Sip2Layout[0];
            case DEAF_TO_97 -> new Sip2Layout[] {Sip2Layout.ACS_RESEND};
            case BAD_CHECKSUM, WRONG_SEQUENCE -> new Sip2Layout[] {Sip2Layout.CHECK_IN, Sip2Layout.ITEM_INFORMATION};
            default -> kind.isLater() ? new Sip2Layout[0] : new Sip2Layout[] {Sip2Layout.CHECK_IN};
        };
    }

    /** {@code time}: how late, how far ahead, how far apart; absent for what the kind has usually. */
    static Sip2Fault fault(Kind kind, Optional<Duration> time) {
        return switch (kind) {
            case REFUSES -> new Sip2Fault.Refused();
            case BAD_CHECKSUM -> new Sip2Fault.BadChecksum();
            case WRONG_SEQUENCE -> new Sip2Fault.WrongSequence();
            case ANOTHER_ITEM -> new Sip2Fault.AnotherItem();
            case LATE_ANSWER -> new Sip2Fault.Late(time.orElse(TOO_LATE));
            case BREAKS_OFF -> new Sip2Fault.BreaksOff();
            case HANGS_UP -> new Sip2Fault.HangUp(false);
            case HANGS_UP_AFTER -> new Sip2Fault.HangUp(true);
            case ASKS_TO_RESEND -> new Sip2Fault.AsksToResend();
            case STATUS_INSTEAD -> new Sip2Fault.StatusInstead();
            case PLAIN_TEXT -> new Sip2Fault.PlainText(false);
            case PLAIN_TEXT_AFTER -> new Sip2Fault.PlainText(true);
            case REQUEST_LOST, DEAF_TO_97 -> new Sip2Fault.RequestLost();
            case ANSWER_LOST -> new Sip2Fault.AnswerLost();
            case LOGIN_REFUSED -> new Sip2Fault.LoginRefused();
            case REEXECUTES -> new Sip2Fault.RunAgain();
            case CLOCK_OFF -> new Sip2Fault.ClockOff(time.orElse(HOURS_AHEAD));
            case RESEND_STORM -> new Sip2Fault.ResendStorm(STORM);
            case HALF_LINE -> new Sip2Fault.HalfLine();
            case NO_END -> new Sip2Fault.NoEnd();
            case CRLF_ENDS -> new Sip2Fault.Ends(Terminator.CRLF);
            case LF_ENDS -> new Sip2Fault.Ends(Terminator.LF);
            case IN_PARTS -> new Sip2Fault.InParts(PARTS, time.orElse(APART));
            case MERGED -> new Sip2Fault.Merged();
            case TWICE -> new Sip2Fault.Twice();
            case DECOMPOSED -> new Sip2Fault.Decomposed();
            case BLANK_FIELDS -> new Sip2Fault.BlankFields();
            case BYTE_SUMS -> new Sip2Fault.OtherChecksum(ChecksumKind.BYTES);
            case CODE_POINT_SUMS -> new Sip2Fault.OtherChecksum(ChecksumKind.CODE_POINTS);
            case DP2_SUMS -> new Sip2Fault.OtherChecksum(ChecksumKind.DP2);
            default -> throw new IllegalArgumentException("no fault of a library: " + kind);
        };
    }

    static boolean hasTime(Kind kind) {
        return kind == Kind.LATE_ANSWER || kind == Kind.CLOCK_OFF || kind == Kind.IN_PARTS;
    }
}

package org.caiyun.kiosk.store;

import static org.caiyun.kiosk.store.TestJournal.ANSWER;
import static org.caiyun.kiosk.store.TestJournal.AT;
import static org.caiyun.kiosk.store.TestJournal.seen;

import java.util.List;
import java.util.function.Function;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.caiyun.kiosk.library.Refusal;
import org.junit.jupiter.params.provider.Arguments;

/** Ways that a return can go, and whether it is closed at their end. */
final class ReturnPaths {
    private ReturnPaths() {}

    /** Closed by the last fact, and not before. */
    static List<Arguments> closed() {
        return List.of(
                path("checked in", id -> TestJournal.path(id)),
                path("refused", id -> List.of(seen(id), asked(id), refused(id), landed(id), ended(id))),
                path("never asked", id -> List.of(seen(id), landed(id), ended(id))),
                path("given back", id -> List.of(seen(id), new ReturnFact.TakenBack(id), ended(id))),
                path("withdrawn", id -> List.of(seen(id), new ReturnFact.Withdrawn(id))),
                path("abandoned", id -> List.of(seen(id), new ReturnFact.Abandoned(id, "restart"))),
                path("landed last", id -> List.of(seen(id), asked(id), checkedIn(id), ended(id), landed(id))),
                path("settled last", id -> List.of(seen(id), queued(id), landed(id), ended(id), checkedIn(id))),
                path(
                        "unconfirmed, then refused",
                        id -> List.of(
                                seen(id), asked(id), unconfirmed(id), landed(id), ended(id), asked(id), refused(id))),
                path(
                        "a jam that was cleared",
                        id -> List.of(seen(id), new ReturnFact.Jammed(id, Position.BELT), ended(id), landed(id))));
    }

    static List<Arguments> open() {
        return List.of(
                path("seen", id -> List.of(seen(id))),
                path("session goes on", id -> List.of(seen(id), asked(id), checkedIn(id), landed(id))),
                path("still travelling", id -> List.of(seen(id), asked(id), checkedIn(id), ended(id))),
                path("queued", id -> List.of(seen(id), queued(id), landed(id), ended(id))),
                path("unconfirmed", id -> List.of(seen(id), asked(id), unconfirmed(id), landed(id), ended(id))),
                path(
                        "jammed",
                        id -> List.of(
                                seen(id),
                                asked(id),
                                checkedIn(id),
                                new ReturnFact.Jammed(id, Position.BELT),
                                new ReturnFact.StaffAsked(id, StaffTask.CLEAR_JAM, "belt"),
                                ended(id))),
                path("asked again", id -> List.of(seen(id), queued(id), landed(id), ended(id), asked(id))));
    }

    private static Arguments path(String name, Function<ReturnId, List<Fact>> facts) {
        return Arguments.of(name, facts);
    }

    static Fact asked(ReturnId id) {
        return new ReturnFact.CheckInAsked(id, 1, AT, false);
    }

    static Fact checkedIn(ReturnId id) {
        return new ReturnFact.CheckedIn(id, ANSWER);
    }

    static Fact refused(ReturnId id) {
        return new ReturnFact.Refused(id, Refusal.NOT_ON_LOAN, ANSWER);
    }

    static Fact unconfirmed(ReturnId id) {
        return new ReturnFact.Unconfirmed(id, "lost");
    }

    static Fact queued(ReturnId id) {
        return new ReturnFact.Queued(id, "no link");
    }

    static Fact landed(ReturnId id) {
        return new ReturnFact.Landed(id, new Bin(1), true);
    }

    static Fact jam(ReturnId id, String what) {
        return new ReturnFact.StaffAsked(id, StaffTask.CLEAR_JAM, what);
    }

    static Fact ended(ReturnId id) {
        return new KioskFact.SessionEnded(List.of(id), false);
    }
}

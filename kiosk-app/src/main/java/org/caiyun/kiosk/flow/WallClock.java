package org.caiyun.kiosk.flow;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.caiyun.kiosk.fault.FaultCatalogue;
import org.caiyun.kiosk.fault.FlowFault;
import org.caiyun.kiosk.flow.BookState.CheckingIn;
import org.caiyun.kiosk.flow.BookState.Counting;
import org.caiyun.kiosk.flow.BookState.CountingInside;
import org.caiyun.kiosk.flow.BookState.Locating;
import org.caiyun.kiosk.flow.BookState.Movement;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReturnFact;

/**
 * The wall clock comes, goes and is set: each is said once, and what was taken while it was not right is dated as soon
 * as it is. Nothing here moves a deadline.
 */
final class WallClock {
    /** More than this against the uptime means that somebody set the clock. */
    static final Duration STEP = Duration.ofSeconds(2);

    private static final String NAME = "CLOCK";
    private static final String LIBRARY = "LIBRARY-CLOCK";

    private WallClock() {}

    static void look(Draft draft) {
        switch (draft.service.wall()) {
            case Service.Wall.Unread() -> {
                if (!draft.now.wallTrusted()) {
                    tell(draft);
                }
                draft.service = draft.service.wall(new Service.Wall.Read(draft.now));
            }
            case Service.Wall.Read(var since) -> compare(draft, since);
        }
    }

    private static void compare(Draft draft, Moment since) {
        long aheadMillis = aheadMillis(since, draft.now);
        boolean stepped = Math.abs(aheadMillis) > STEP.toMillis();
        boolean changed = since.wallTrusted() != draft.now.wallTrusted();
        if (stepped) {
            draft.fact(new KioskFact.ClockCorrected(aheadMillis));
        }
        if (changed) {
            tell(draft);
        }
        if (changed && draft.now.wallTrusted()) {
            date(draft);
        }
        if (stepped || changed) {
            draft.service = draft.service.wall(new Service.Wall.Read(draft.now));
        }
    }

    /** By how much the wall clock went further than the uptime; negative when it was set back. */
    private static long aheadMillis(Moment since, Moment now) {
        return since.wall().until(now.wall(), ChronoUnit.MILLIS)
                - now.uptime().since(since.uptime()).toMillis();
    }

    private static void tell(Draft draft) {
        draft.fact(
                draft.now.wallTrusted()
                        ? new KioskFact.DeviceUp(NAME, "right")
                        : new KioskFact.DeviceDown(
                                NAME, FaultCatalogue.numberOf(FlowFault.CLOCK_UNTRUSTED) + " not known to be right"));
    }

    /** Which of the two clocks is wrong nobody here can tell; dates go on as they are, and staff hear of it. */
    static void compared(Draft draft, ReturnEvent.LibraryClock clocks) {
        draft.fact(
                clocks.agrees()
                        ? new KioskFact.DeviceUp(LIBRARY, "agrees with this machine's")
                        : new KioskFact.DeviceDown(LIBRARY, apart(clocks.ahead())));
    }

    private static String apart(Duration ahead) {
        var where = ahead.isNegative() ? "behind" : "ahead of";
        return FaultCatalogue.numberOf(FlowFault.CLOCKS_DIFFER) + " the library's is "
                + ahead.abs().toSeconds() + " s " + where + " this machine's";
    }

    /** What the library is still to hear of gets its return date. */
    private static void date(Draft draft) {
        for (var book : List.copyOf(draft.books.values())) {
            if (book instanceof CheckingIn b) {
                var at = dated(draft, b.visit().id(), b.returnedAt());
                draft.put(new CheckingIn(b.visit(), at, b.ask(), b.attempt(), b.until()));
            } else if (book instanceof CountingInside b) {
                var at = draft.now.corrected(b.returnedAt());
                draft.put(new CountingInside(b.visit(), at, b.watched(), b.sure(), b.ask(), b.attempt(), b.until()));
            } else if (book instanceof Counting b) {
                draft.put(new Counting(b.visit(), corrected(draft, b.movement()), b.seen(), b.ask(), b.until()));
            } else if (book instanceof Locating b && b.movement() instanceof Movement.IntoMachine m) {
                draft.put(new Locating(b.visit(), corrected(draft, m), b.ask(), b.until()));
            }
        }
        for (var owed : draft.owed) {
            if (!owed.returnedAt().isKnown()) {
                draft.owed = draft.owed.with(owed.returnedAt(dated(draft, owed.id(), owed.returnedAt())));
            }
        }
        AtPlatform.date(draft);
    }

    private static Movement.IntoMachine corrected(Draft draft, Movement.IntoMachine movement) {
        var since = draft.now.corrected(movement.since());
        return new Movement.IntoMachine(movement.reason(), since, movement.watched(), movement.attempt());
    }

    private static WallTime dated(Draft draft, ReturnId id, WallTime then) {
        var corrected = draft.now.corrected(then);
        if (corrected.isKnown() && !then.isKnown()) {
            draft.fact(new ReturnFact.Dated(id, corrected.shown()));
        }
        return corrected;
    }
}

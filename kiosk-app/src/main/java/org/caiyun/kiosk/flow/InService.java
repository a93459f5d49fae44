package org.caiyun.kiosk.flow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caiyun.device.Uptime;
import org.caiyun.device.chute.ChuteCommand.Lamp;
import org.caiyun.kiosk.decide.OpeningHours;
import org.caiyun.kiosk.flow.BookState.GivingBack;
import org.caiyun.kiosk.flow.ReturnEvent.DeviceDown;
import org.caiyun.kiosk.flow.ReturnEvent.DeviceUp;
import org.caiyun.kiosk.flow.ReturnEvent.JournalDown;
import org.caiyun.kiosk.flow.ReturnEvent.LibraryDown;
import org.caiyun.kiosk.flow.ReturnEvent.LibraryUp;
import org.caiyun.kiosk.journal.KioskFact;

/** What devices that come and go mean for the path, and what the lamps show of it. */
final class InService {
    private static final Duration CALENDAR_LOOK = Duration.ofMinutes(1);

    private InService() {}

    static void deviceUp(Draft draft, DeviceUp up) {
        draft.fact(new KioskFact.DeviceUp(up.device().name(), up.identity()));
        draft.service = draft.service.faults(draft.service.faults().with(up.device(), ""));
        switch (up.device()) {
            case READER -> {
                draft.service = draft.service.reader(true);
                InSlot.resumeReading(draft);
                CountInside.resume(draft);
                Security.resume(draft);
            }
            case CHUTE -> {
                // the board has switched its outputs off: lamps and questions to the sensors begin anew
                draft.service = draft.service.chute(true).lit(Set.of());
                Company.waitForTheMouth(draft);
                List.copyOf(draft.books.values()).forEach(book -> {
                    if (book.ask() instanceof Ask.Paused) {
                        Transport.locate(draft, book);
                    }
                });
                if (draft.books.isEmpty() && draft.service.way() instanceof Service.Way.Clear) {
                    // something may lie inside from before: look, before a new item is begun
                    Transport.block(draft, List.of());
                }
            }
            case SCANNER ->
                draft.service = draft.service.scanner(draft.service.scanner().ready(true));
            case PRINTER -> {}
        }
    }

    static void deviceDown(Draft draft, DeviceDown down) {
        draft.fact(new KioskFact.DeviceDown(down.device().name(), down.why()));
        draft.service = draft.service.faults(draft.service.faults().with(down.device(), down.number()));
        switch (down.device()) {
            case READER -> draft.service = draft.service.reader(false);
            case CHUTE -> draft.service = draft.service.chute(false);
            case SCANNER ->
                draft.service = draft.service.scanner(draft.service.scanner().ready(false));
            case PRINTER -> {}
        }
    }

    static void journalDown(Draft draft, JournalDown down) {
        draft.service =
                draft.service.journal(false).faults(draft.service.faults().withJournal(down.number()));
    }

    /** What waited for the disk begins to wait for its device only now. */
    static void journalUp(Draft draft) {
        draft.service =
                draft.service.journal(true).faults(draft.service.faults().withJournal(""));
        List.copyOf(draft.books.values())
                .forEach(book ->
                        draft.put(book.until(draft.in(draft.rules.deadlines().of(book)))));
        if (draft.printing instanceof Printing.Busy(var number, var command, var _)) {
            draft.printing = new Printing.Busy(
                    number, command, draft.in(draft.rules.deadlines().print()));
        }
        if (draft.replay instanceof Replay.Asking(var id, var command, var asked, var _, var ahead)) {
            draft.replay = new Replay.Asking(
                    id, command, asked, draft.in(draft.rules.deadlines().checkIn()), ahead);
        }
    }

    static void libraryUp(Draft draft, LibraryUp up) {
        boolean wasDown = draft.service.link() instanceof Service.Link.Down;
        boolean settles = draft.service.link() instanceof Service.Link.Up before && before.canSettle();
        draft.service = draft.service.link(new Service.Link.Up(up.canSettle(), up.steady()));
        if (wasDown) {
            draft.fact(new KioskFact.DeviceUp("LIBRARY", up.canSettle() ? "can settle" : "cannot settle"));
            OwedToLibrary.tellStaff(draft);
        }
        if (wasDown || settles != up.canSettle()) {
            // what could not be told before, and held up nothing, comes first again
            OwedToLibrary.order(draft);
        } else {
            OwedToLibrary.lineUp(draft);
        }
        AtLibrary.resume(draft);
    }

    static void libraryDown(Draft draft, LibraryDown down) {
        if (draft.service.link() instanceof Service.Link.Up) {
            draft.fact(new KioskFact.DeviceDown("LIBRARY", down.why()));
        }
        draft.service = draft.service.link(new Service.Link.Down());
    }

    /**
     * The calendar is looked at once a minute, where there is one, and the clock as long as it is not right. Without a
     * right clock the machine is open: nobody can say that it is closed, and a book is better taken than left outside.
     */
    static void lookAtTheClock(Draft draft) {
        var hours = draft.rules.hours();
        boolean trusted = draft.now.wallTrusted();
        var look = hours.isAlways() && trusted ? Optional.<Uptime>empty() : Optional.of(nextLook(draft));
        var now = trusted ? hours.at(draft.now.wall()) : new OpeningHours.Now.Open(true);
        draft.service = draft.service.doors(new Service.Doors(now, look));
    }

    private static Uptime nextLook(Draft draft) {
        var next = draft.service.doors().look();
        return next.isPresent() && !draft.isDue(next.get()) ? next.get() : draft.in(CALENDAR_LOOK);
    }

    /** Its label is looked for from when an item is read until it is inside, or is given back. */
    static void tellScanner(Draft draft) {
        var scanner = draft.service.scanner();
        boolean looks = draft.rules.identify().readsLabels() && mayShowLabel(draft);
        if (looks != scanner.looking()) {
            draft.scan(looks);
            draft.service = draft.service.scanner(scanner.looking(looks));
        }
    }

    private static boolean mayShowLabel(Draft draft) {
        return switch (draft.slot) {
            case SlotState.Reading _ -> true;
            case SlotState.Held(var id, var _) -> draft.books.get(id) instanceof BookState.Capturing;
            case SlotState.Empty _, SlotState.Waiting _ -> false;
        };
    }

    static void showLamps(Draft draft) {
        var lamps = lamps(draft);
        if (draft.service.chuteReady() && !lamps.equals(draft.service.lit())) {
            draft.show(lamps);
            draft.service = draft.service.lit(lamps);
        }
    }

    private static Set<Lamp> lamps(Draft draft) {
        if (!draft.service.invites()
                || draft.isFull()
                || draft.books.values().stream().anyMatch(GivingBack.class::isInstance)) {
            return Set.of(Lamp.ATTENTION);
        }
        return draft.books.isEmpty() && draft.slot instanceof SlotState.Empty ? Set.of(Lamp.READY) : Set.of(Lamp.BUSY);
    }
}

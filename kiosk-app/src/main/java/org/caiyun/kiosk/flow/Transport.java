package org.caiyun.kiosk.flow;

import java.util.List;
import java.util.Optional;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.kiosk.flow.BookState.Capturing;
import org.caiyun.kiosk.flow.BookState.CheckingIn;
import org.caiyun.kiosk.flow.BookState.Counting;
import org.caiyun.kiosk.flow.BookState.CountingInside;
import org.caiyun.kiosk.flow.BookState.GivingBack;
import org.caiyun.kiosk.flow.BookState.Locating;
import org.caiyun.kiosk.flow.BookState.Movement;
import org.caiyun.kiosk.flow.BookState.Securing;
import org.caiyun.kiosk.flow.BookState.Travelling;
import org.caiyun.kiosk.flow.ReturnEvent.ChuteFailed;
import org.caiyun.kiosk.flow.ReturnEvent.ItemLanded;
import org.caiyun.kiosk.flow.ReturnEvent.Jammed;
import org.caiyun.kiosk.flow.ReturnEvent.Sensed;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.Reason;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;

/** Row 9: from the captive place to the bin; and how a book is found again when a movement's end is not known. */
final class Transport {
    private Transport() {}

    static void route(Draft draft, Visit visit, Bin bin) {
        draft.fact(new ReturnFact.RouteAsked(visit.id(), bin));
        again(draft, visit, bin, false);
    }

    private static void again(Draft draft, Visit visit, Bin bin, boolean resumed) {
        int output = draft.rules.bins().outputOf(bin);
        var ask = draft.ask(id -> new ReturnCommand.RouteTo(visit.id(), id, bin, output));
        draft.put(new Travelling(
                visit, bin, ask, resumed, draft.in(draft.rules.deadlines().route())));
    }

    static void landed(Draft draft, ItemLanded answer) {
        draft.waiting(Travelling.class, answer.command())
                .ifPresentOrElse(
                        book -> {
                            var bin = draft.rules.bins().binAt(answer.output()).orElse(book.bin());
                            draft.fact(new ReturnFact.Landed(book.visit().id(), bin, answer.sure()));
                            ByLabel.landed(draft, book.visit(), answer.sure());
                            ByOrder.landed(draft, book.visit(), answer.sure());
                            doubt(book, bin, answer.sure())
                                    .ifPresent(
                                            why -> AtLibrary.askStaff(draft, book.visit(), StaffTask.FIND_ITEM, why));
                            ToCatalogue.landed(draft, book.visit(), bin);
                            draft.remove(book.visit());
                        },
                        () -> draft.late(answer));
    }

    private static Optional<String> doubt(Travelling book, Bin bin, boolean sure) {
        if (!bin.equals(book.bin())) {
            return Optional.of("landed in bin " + bin.number() + " instead of "
                    + book.bin().number());
        }
        return sure ? Optional.empty() : Optional.of("something else may have fallen in its place");
    }

    static void jammed(Draft draft, Jammed answer) {
        var book = draft.books.values().stream()
                .filter(b -> b.isWaitingFor(answer.command()))
                .findFirst();
        if (book.isEmpty()) {
            draft.late(answer);
            return;
        }
        switch (book.get()) {
            case Travelling b -> notLanded(draft, b, answer.at());
            // it cannot be brought back: what cannot be given back is taken
            case GivingBack b -> GivingItBack.keep(draft, b);
            case Capturing b -> stuck(draft, b.visit(), answer.at());
            case Locating b -> stuck(draft, b.visit(), answer.at());
            case CheckingIn _, Securing _, Counting _, CountingInside _ -> draft.late(answer);
        }
    }

    private static void notLanded(Draft draft, Travelling book, Position at) {
        if (at == Position.NOWHERE_SEEN && book.resumed()) {
            // the belt went on while the program was away: the item fell where the sorter stood, unseen
            draft.fact(new ReturnFact.Landed(book.visit().id(), book.bin(), false));
            ByLabel.landed(draft, book.visit(), false);
            ByOrder.landed(draft, book.visit(), false);
            AtLibrary.askStaff(draft, book.visit(), StaffTask.FIND_ITEM, "its fall was not seen");
            ToCatalogue.landed(draft, book.visit(), book.bin());
            draft.remove(book.visit());
        } else {
            stuck(draft, book.visit(), at);
        }
    }

    /** The item lies where hands must find it; nothing new is begun until they have. */
    static void stuck(Draft draft, Visit visit, Position at) {
        var task = switch (at) {
            case MOUTH -> StaffTask.EMPTY_SLOT;
            case NOWHERE_SEEN -> StaffTask.FIND_ITEM;
            case SHUTTER, BELT -> StaffTask.CLEAR_JAM;
        };
        draft.fact(new ReturnFact.Jammed(visit.id(), at));
        ByLabel.stuck(draft, visit);
        ByOrder.stuck(draft, visit);
        AtLibrary.askStaff(draft, visit, task, at.name());
        ToCatalogue.stuck(draft, visit);
        draft.remove(visit);
        block(draft, List.of(visit.id()));
    }

    /** Nothing new is begun until the sensors say that the way is clear. */
    static void block(Draft draft, List<ReturnId> stuck) {
        Ask ask = draft.service.chuteReady() ? draft.ask(ReturnCommand.Sense::new) : new Ask.Paused();
        var until = draft.in(draft.rules.deadlines().sense());
        draft.service = draft.service.way(new Service.Way.Blocked(stuck, ask, until));
    }

    /** What an item's own path waits for says where that item is; anything else is for hands. */
    static void foundInside(Draft draft, Position at) {
        if (draft.books.isEmpty()) {
            isFound(draft, at);
        }
    }

    /** Staff are asked, unless they are looking for something already. */
    private static void isFound(Draft draft, Position at) {
        boolean staffKnow =
                draft.service.way() instanceof Service.Way.Blocked(var stuck, var _, var _) && !stuck.isEmpty();
        if (staffKnow) {
            return;
        }
        draft.fact(new KioskFact.FoundInside(at));
        if (draft.service.way() instanceof Service.Way.Clear) {
            block(draft, List.of());
        }
        if (draft.slot instanceof SlotState.Reading) {
            // it must not be drawn in on top
            draft.slot = new SlotState.Waiting();
        }
    }

    static void failed(Draft draft, ChuteFailed answer) {
        draft.books.values().stream()
                .filter(b -> b.isWaitingFor(answer.command()))
                // who waits for no movement is not told so by the chute: that answer is late, whoever it was for
                .filter(b -> movement(b, draft.now).isPresent())
                .findFirst()
                .ifPresentOrElse(book -> locateLater(draft, book), () -> ignoreSense(draft, answer));
    }

    /** A look at the sensors that failed is repeated at its deadline. */
    private static void ignoreSense(Draft draft, ChuteFailed answer) {
        boolean looking = draft.service.way() instanceof Service.Way.Blocked(var _, var ask, var _)
                && ask.isFor(answer.command());
        if (!looking) {
            draft.late(answer);
        }
    }

    /** The end of this book's movement is not known: look at the sensors until it is. */
    static void locate(Draft draft, BookState book) {
        movement(book, draft.now).ifPresent(movement -> locate(draft, book.visit(), movement));
    }

    /** The same after a moment, so that a movement that fails at once cannot go round without time passing. */
    static void locateLater(Draft draft, BookState book) {
        movement(book, draft.now).ifPresent(movement -> locateLater(draft, book.visit(), movement));
    }

    static void locateLater(Draft draft, Visit visit, Movement movement) {
        var until = draft.in(draft.rules.deadlines().sense());
        draft.put(new Locating(visit, movement, new Ask.Paused(), until));
    }

    private static Optional<Movement> movement(BookState book, Moment now) {
        return switch (book) {
            case Capturing b -> Optional.of(new Movement.IntoMachine(b.reason(), now.time(), false, b.attempt()));
            case Counting b -> Optional.of(b.movement());
            case GivingBack b -> Optional.of(new Movement.BackToPatron(b.reason()));
            case Travelling b -> Optional.of(new Movement.IntoBin(b.bin()));
            case Locating b -> Optional.of(b.movement());
            case CountingInside _, CheckingIn _, Securing _ -> Optional.empty();
        };
    }

    static void locate(Draft draft, Visit visit, Movement movement) {
        Ask ask = draft.service.chuteReady() ? draft.ask(ReturnCommand.Sense::new) : new Ask.Paused();
        draft.put(new Locating(
                visit, movement, ask, draft.in(draft.rules.deadlines().sense())));
    }

    static void sensed(Draft draft, Sensed seen) {
        draft.waiting(Locating.class, seen.command())
                .ifPresentOrElse(book -> resume(draft, book, seen), () -> checkWay(draft, seen));
    }

    /** An item on the belt that is not this one lies there for hands. */
    private static void resume(Draft draft, Locating book, Sensed seen) {
        resumed(draft, book, seen);
        if (draft.books.isEmpty() && seen.itemOnBelt()) {
            isFound(draft, Position.BELT);
        }
    }

    private static void resumed(Draft draft, Locating book, Sensed seen) {
        var visit = ByLabel.afterInterruption(draft, book);
        switch (book.movement()) {
            case Movement.IntoMachine movement -> {
                if (seen.itemInMouth()) {
                    LostCapture.count(draft, visit, movement, seen);
                } else if (seen.itemCaptured()) {
                    CountInside.begin(draft, visit, movement.since(), false);
                } else {
                    LostCapture.notSeen(draft, visit, movement, seen);
                }
            }
            case Movement.BackToPatron(var reason) -> {
                // what could not be drawn in may lie behind the shutter, where a sensor may be blind
                boolean mayBeInside = seen.itemInMouth() && reason == Reason.NOT_CAPTURED;
                if (seen.itemCaptured() || mayBeInside) {
                    draft.slot = new SlotState.Held(visit.id());
                    GivingItBack.again(draft, visit, reason);
                } else if (seen.itemInMouth()) {
                    LostCapture.beginsAnew(draft, visit);
                } else {
                    GivingItBack.taken(draft, visit);
                }
            }
            case Movement.IntoBin(var bin) -> again(draft, visit, bin, true);
        }
    }

    private static void checkWay(Draft draft, Sensed seen) {
        if (draft.service.way() instanceof Service.Way.Blocked(var stuck, var ask, var until)
                && ask.isFor(seen.command())) {
            if (seen.itemCaptured() || seen.itemOnBelt()) {
                draft.service = draft.service.way(new Service.Way.Blocked(stuck, new Ask.Paused(), until));
            } else {
                stuck.forEach(id -> draft.fact(new ReturnFact.Cleared(id)));
                draft.service = draft.service.way(new Service.Way.Clear());
            }
        } else {
            draft.late(seen);
        }
    }

    static void wayOverdue(Draft draft) {
        if (draft.service.way() instanceof Service.Way.Blocked(var stuck, var _, var until) && draft.isDue(until)) {
            block(draft, stuck);
        }
    }
}

package org.caiyun.kiosk.ui;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.decide.BinRules;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.decide.OpeningHours;
import org.caiyun.kiosk.fault.FaultCatalogue;
import org.caiyun.kiosk.fault.FlowFault;
import org.caiyun.kiosk.flow.BookState;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.kiosk.flow.Parting;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.flow.Service;
import org.caiyun.kiosk.flow.Session;
import org.caiyun.kiosk.flow.SlotState;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.Reason;

/** From the machine's state to the scene: what lies in the patron's hands first, then the patron, then the machine. */
final class Scenes {
    /** After so long "please wait" becomes "the library is slow to answer". */
    static final Duration SLOW = Duration.ofSeconds(3);

    private final BinRules bins;

    Scenes(BinRules bins) {
        this.bins = bins;
    }

    /** {@code checkingSince}: when the book that is being checked in came to that. */
    Scene of(MachineState state, Optional<Uptime> checkingSince, Uptime now) {
        return withoutJournal(state)
                .or(() -> book(state, checkingSince, now))
                .or(() -> obstacle(state))
                .or(() -> patron(state))
                .orElseGet(() -> machine(state));
    }

    /** Nothing can be begun: whoever has put a book into the mouth takes it back. */
    private static Optional<Scene> withoutJournal(MachineState state) {
        if (state.service().journalReady()) {
            return Optional.empty();
        }
        boolean inMouth = switch (state.slot()) {
            // what was decided about it cannot be written down, so it is not drawn in
            case SlotState.Waiting _, SlotState.Reading _, SlotState.Held _ -> true;
            case SlotState.Empty _ -> false;
        };
        return Optional.of(
                inMouth
                        ? new Scene.GivingBack(Reason.READER_DOWN, Optional.empty(), "")
                        : new Scene.OutOfService(number(state.service())));
    }

    private Optional<Scene> book(MachineState state, Optional<Uptime> checkingSince, Uptime now) {
        if (state.slot() instanceof SlotState.Reading) {
            return Optional.of(new Scene.Reading());
        }
        boolean slow =
                checkingSince.filter(since -> since.plus(SLOW).reachedAt(now)).isPresent();
        return state.books().values().stream()
                .flatMap(book -> scene(book, state, slow).stream())
                .findFirst();
    }

    private static Optional<Scene> scene(BookState book, MachineState state, boolean slow) {
        return switch (book) {
            case BookState.Capturing _, BookState.Counting _ -> Optional.of(new Scene.Reading());
            case BookState.GivingBack b -> Optional.of(givingBack(b));
            case BookState.CountingInside _, BookState.CheckingIn _ -> Optional.of(new Scene.Checking(slow));
            case BookState.Securing _, BookState.Travelling _ -> listing(state);
            case BookState.Locating b ->
                switch (b.movement()) {
                    case BookState.Movement.IntoMachine _ -> Optional.of(new Scene.Reading());
                    case BookState.Movement.BackToPatron(var reason) ->
                        Optional.of(new Scene.GivingBack(reason, Optional.empty(), ""));
                    case BookState.Movement.IntoBin _ -> listing(state);
                };
        };
    }

    /** The book of a patron who has gone is none of the next one's business. */
    private static Optional<Scene> listing(MachineState state) {
        return state.session().isOpen() ? Optional.of(new Scene.Listing(latest(state))) : Optional.empty();
    }

    private static Scene givingBack(BookState.GivingBack book) {
        return switch (book.visit().item()) {
            case ItemInSlot.OneCopy _ -> new Scene.GivingBack(book.reason(), Optional.empty(), "");
            case ItemInSlot.Nameless(Obstacle obstacle, String detail) ->
                new Scene.GivingBack(book.reason(), Optional.of(obstacle), detail);
        };
    }

    /** What stops the patron in the middle. */
    private Optional<Scene> obstacle(MachineState state) {
        var session = state.session();
        if (!session.isOpen() || session.ending() != Session.Ending.OPEN) {
            return Optional.empty();
        }
        if (state.service().way() instanceof Service.Way.Blocked(var stuck, var _, var _) && !stuck.isEmpty()) {
            boolean recorded = stuck.stream()
                    .flatMap(id -> Optional.ofNullable(session.returns().get(id)).stream())
                    .anyMatch(line -> line.library() == ReturnSummary.LibraryState.CHECKED_IN);
            return Optional.of(new Scene.Jammed(recorded));
        }
        return bins.isFull(state.bins()) ? Optional.of(new Scene.FullNow(returned(state))) : Optional.empty();
    }

    private static Optional<Scene> patron(MachineState state) {
        var session = state.session();
        if (!session.isOpen()) {
            return state.parting() instanceof Parting.From from
                    ? Optional.of(new Scene.Thanks(from))
                    : Optional.empty();
        }
        return Optional.of(
                switch (session.ending()) {
                    case WARNED -> new Scene.Warning(session.until());
                    case CHOOSING -> new Scene.Choosing(session.until());
                    case OPEN -> listed(session, state);
                    case DONE_WITH_RECEIPT, DONE_WITH_CODE, DONE_WITHOUT, TIMED_OUT -> new Scene.Listing(latest(state));
                });
    }

    private static Scene listed(Session session, MachineState state) {
        return session.pieces().<Scene>map(Scene.AwaitingPieces::new).orElseGet(() -> new Scene.Listing(latest(state)));
    }

    private Scene machine(MachineState state) {
        var service = state.service();
        return switch (service.doors().now()) {
            case OpeningHours.Now.Outside outside -> new Scene.Closed(outside);
            case OpeningHours.Now.OnHoliday(var holiday) -> new Scene.OnHoliday(holiday);
            case OpeningHours.Now.Open(var libraryIsOpen) -> {
                if (bins.isFull(state.bins())) {
                    yield new Scene.Full();
                }
                yield service.invites() ? new Scene.Attract(libraryIsOpen) : new Scene.OutOfService(number(service));
            }
        };
    }

    private static String number(Service service) {
        var faults = service.faults();
        if (service.way() instanceof Service.Way.Blocked(var stuck, var _, var _) && !stuck.isEmpty()) {
            return FaultCatalogue.numberOf(FlowFault.JAMMED);
        }
        return Stream.of(faults.journal(), faults.chute(), faults.reader())
                .filter(n -> !n.isEmpty())
                .findFirst()
                .orElse("");
    }

    static Optional<ReturnSummary> latest(MachineState state) {
        return state.session().returns().values().stream()
                .filter(line -> line.word() != ReportWord.WITHDRAWN)
                .max(Comparator.comparing(ReturnSummary::begunAt).thenComparing(ReturnSummary::id));
    }

    static int returned(MachineState state) {
        return (int) state.session().returns().values().stream()
                .filter(line -> isTaken(line.word()))
                .count();
    }

    private static boolean isTaken(ReportWord word) {
        return switch (word) {
            case RETURNED, ACCEPTED_PENDING, ACCEPTED_FOR_STAFF -> true;
            // counted with its item
            case WITH_ITS_ITEM -> false;
            case GIVEN_BACK, WITHDRAWN, IN_MACHINE -> false;
        };
    }
}

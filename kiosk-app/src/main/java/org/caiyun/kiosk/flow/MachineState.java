package org.caiyun.kiosk.flow;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caiyun.device.CommandId;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.ReturnId;

/**
 * Everything that the path of a book depends on; immutable, replaced by each step.
 *
 * @param nextSeq the number that the next fact gets
 * @param books the items that are in the machine or in its mouth and have a number
 * @param owed check-ins that the library has yet to hear of
 * @param company tags that were seen beside the last item and not yet again
 * @param bins how many items lie in each bin
 */
public record MachineState(
        KioskIdentity identity,
        long nextSeq,
        long nextCommand,
        SlotState slot,
        SortedMap<ReturnId, BookState> books,
        SortedMap<ReturnId, OwedCheckIn> owed,
        Replay replay,
        Session session,
        Printing printing,
        Service service,
        Parting parting,
        StaffCall call,
        Optional<Company> company,
        SortedMap<Bin, Integer> bins) {
    public MachineState {
        books = Collections.unmodifiableSortedMap(new TreeMap<>(books));
        owed = Collections.unmodifiableSortedMap(new TreeMap<>(owed));
        bins = Collections.unmodifiableSortedMap(new TreeMap<>(bins));
    }

    public static MachineState empty(KioskIdentity identity, long nextSeq) {
        return new MachineState(
                identity,
                nextSeq,
                1,
                new SlotState.Empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                new Replay.Idle(),
                Session.NONE,
                new Printing.Idle(),
                Service.STARTING,
                new Parting.Nobody(),
                new StaffCall.None(),
                Optional.empty(),
                new TreeMap<>());
    }

    /** True when no item is in the machine or its mouth and no receipt is being printed; a session may be open. */
    public boolean isIdle() {
        return books.isEmpty()
                && slot instanceof SlotState.Empty
                && printing instanceof Printing.Idle
                && replay instanceof Replay.Idle;
    }

    /** True while somebody still waits for this command's answer; a command held back longer than that is void. */
    public boolean awaits(CommandId command) {
        boolean replayed =
                replay instanceof Replay.Asking asking && asking.command().equals(command);
        boolean printed =
                printing instanceof Printing.Busy busy && busy.command().equals(command);
        return replayed || printed || books.values().stream().anyMatch(b -> b.isWaitingFor(command));
    }

    /** When the machine wants a {@link ReturnEvent.Tick} next; absent when nothing is waited for. */
    public Optional<Uptime> deadline() {
        if (!service.journalReady()) {
            return Optional.empty();
        }
        return Stream.of(books.values().stream().map(BookState::until), slotDeadline(), otherDeadlines())
                .flatMap(s -> s)
                .min(Uptime::compareTo);
    }

    private Stream<Uptime> slotDeadline() {
        return switch (slot) {
            case SlotState.Reading reading -> Stream.of(reading.until());
            case SlotState.Empty _, SlotState.Waiting _, SlotState.Held _ -> Stream.empty();
        };
    }

    private Stream<Uptime> otherDeadlines() {
        var replayed = switch (replay) {
            case Replay.Asking asking -> Stream.of(asking.until());
            case Replay.Idle() -> nextReplay();
        };
        var printed = switch (printing) {
            case Printing.Busy busy -> Stream.of(busy.until());
            case Printing.Idle() -> Stream.<Uptime>empty();
        };
        var blocked = switch (service.way()) {
            case Service.Way.Blocked way -> Stream.of(way.until());
            case Service.Way.Clear() -> Stream.<Uptime>empty();
        };
        var open = session.isOpen() && !session.ending().isOver() ? Stream.of(session.until()) : Stream.<Uptime>empty();
        var parted = switch (parting) {
            case Parting.From from -> Stream.of(from.until());
            case Parting.Nobody() -> Stream.<Uptime>empty();
        };
        var called = call.deadline().stream();
        var doors = service.doors().look().stream();
        return Stream.of(replayed, printed, blocked, open, parted, called, doors)
                .flatMap(s -> s);
    }

    private Stream<Uptime> nextReplay() {
        return switch (service.link()) {
            case Service.Link.Up(var canSettle) ->
                owed.values().stream().filter(o -> canSettle || !o.settle()).map(OwedCheckIn::notBefore);
            case Service.Link.Down() -> Stream.empty();
        };
    }
}

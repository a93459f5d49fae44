package org.caiyun.kiosk.flow;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
        OwedCheckIns owed,
        Replay replay,
        Session session,
        Printing printing,
        Service service,
        Parting parting,
        StaffCall call,
        Optional<Company> company,
        Platform platform,
        SortedMap<Bin, Integer> bins) {
    public MachineState {
        books = Collections.unmodifiableSortedMap(new TreeMap<>(books));
        bins = Collections.unmodifiableSortedMap(new TreeMap<>(bins));
    }

    public static MachineState empty(KioskIdentity identity, long nextSeq) {
        return new MachineState(
                identity,
                nextSeq,
                1,
                new SlotState.Empty(),
                new TreeMap<>(),
                OwedCheckIns.NONE,
                Replay.NOTHING_YET,
                Session.NONE,
                new Printing.Idle(),
                Service.STARTING,
                new Parting.Nobody(),
                new StaffCall.None(),
                Optional.empty(),
                Platform.NOTHING_YET,
                new TreeMap<>());
    }

    /** True when no item is in the machine or its mouth and no receipt is being printed; a session may be open. */
    public boolean isIdle() {
        return books.isEmpty()
                && slot instanceof SlotState.Empty
                && printing instanceof Printing.Idle
                && replay instanceof Replay.Idle;
    }

    /** The number of the last change of a task that the platform has told and the journal knows; 0 for none. */
    public long lastTaskChange() {
        return platform.lastTaskChange();
    }

    /** True while somebody still waits for this command's answer; a command held back longer than that is void. */
    public boolean awaits(CommandId command) {
        boolean replayed =
                replay instanceof Replay.Asking asking && asking.command().equals(command);
        boolean printed =
                printing instanceof Printing.Busy busy && busy.command().equals(command);
        return replayed
                || printed
                || platform.awaits(command)
                || (slot instanceof SlotState.Reading reading
                        && reading.purchase().isFor(command))
                || books.values().stream().anyMatch(b -> b.isWaitingFor(command));
    }

    /** When the machine wants a {@link ReturnEvent.Tick} next; absent when nothing is waited for. */
    public Optional<Uptime> deadline() {
        if (!service.journalReady()) {
            return Optional.empty();
        }
        var next = Uptime.earliest(slotDeadline(), replayDeadline());
        for (var book : books.values()) {
            next = Uptime.earliest(next, Optional.of(book.until()));
        }
        next = Uptime.earliest(next, Uptime.earliest(printingDeadline(), sessionDeadline()));
        next = Uptime.earliest(next, Uptime.earliest(partingDeadline(), call.deadline()));
        next = Uptime.earliest(next, Uptime.earliest(companyDeadline(), platform.deadline()));
        return Uptime.earliest(
                next, Uptime.earliest(blockedDeadline(), service.doors().look()));
    }

    private Optional<Uptime> slotDeadline() {
        return switch (slot) {
            case SlotState.Reading reading -> Optional.of(reading.until());
            case SlotState.Empty _, SlotState.Waiting _, SlotState.Held _ -> Optional.empty();
        };
    }

    private Optional<Uptime> replayDeadline() {
        return switch (replay) {
            case Replay.Asking asking -> Optional.of(asking.until());
            case Replay.Idle _ -> Repayment.next(this);
        };
    }

    private Optional<Uptime> printingDeadline() {
        return switch (printing) {
            case Printing.Busy busy -> Optional.of(busy.until());
            case Printing.Idle() -> Optional.empty();
        };
    }

    private Optional<Uptime> sessionDeadline() {
        return session.isOpen() && !session.ending().isOver() ? Optional.of(session.until()) : Optional.empty();
    }

    private Optional<Uptime> partingDeadline() {
        return switch (parting) {
            case Parting.From from -> Optional.of(from.until());
            case Parting.Nobody() -> Optional.empty();
        };
    }

    /** Nothing lies in the mouth or comes through the machine, so nothing else will settle it. */
    private Optional<Uptime> companyDeadline() {
        return books.isEmpty() && slot instanceof SlotState.Empty ? company.map(Company::until) : Optional.empty();
    }

    private Optional<Uptime> blockedDeadline() {
        return switch (service.way()) {
            case Service.Way.Blocked way -> Optional.of(way.until());
            case Service.Way.Clear() -> Optional.empty();
        };
    }
}

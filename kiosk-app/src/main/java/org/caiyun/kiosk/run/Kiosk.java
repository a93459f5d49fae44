package org.caiyun.kiosk.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.LineEvent;
import org.caiyun.kiosk.fault.FaultCatalogue;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.kiosk.flow.Moment;
import org.caiyun.kiosk.flow.ReceiptWish;
import org.caiyun.kiosk.flow.ReturnCommand;
import org.caiyun.kiosk.flow.ReturnEvent;
import org.caiyun.kiosk.flow.ReturnPath;
import org.caiyun.kiosk.flow.Step;
import org.caiyun.kiosk.journal.JournalWriter;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.StoreFault;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.kiosk.ui.PatronView;
import org.caiyun.kiosk.ui.Screens;

/**
 * The whole program above the edge: the path of a book, the devices' machines and the ledger that keeps the journal
 * first. It has no thread, clock, port or disk; one thread calls it. {@link ReturnLoop} runs it against the wall clock
 * and real lines, the simulator also against a virtual clock and lines in memory.
 */
public final class Kiosk {
    private final ReturnPath path;
    private final Devices devices;
    private final CommandRunner runner;
    private final JournalWriter journal;
    private final Ledger ledger;
    private final Screens screens;
    private final Health health = new Health();
    private static final String SILENT_STORE = "the store does not answer";

    private MachineState state;
    /** The state's own deadline, kept because devices tick far more often than the path steps. */
    private Optional<Uptime> pathDeadline = Optional.empty();
    /** Asked after every event, and changes only with an input or a look at the screen. */
    private Optional<Uptime> deadline = Optional.empty();

    private Step first;

    /** {@code recovered} is the step that {@link org.caiyun.kiosk.flow.Recovery} made of the journal. */
    public Kiosk(
            ReturnPath path,
            Devices devices,
            ReceiptPrinting receipts,
            JournalWriter journal,
            Step recovered,
            Screens screens,
            Onlooker onlooker) {
        this.path = path;
        this.devices = devices;
        this.screens = screens;
        this.runner = new CommandRunner(devices, receipts, screens::language, onlooker);
        this.journal = journal;
        this.ledger = new Ledger(journal.nextSeq());
        this.first = recovered;
        this.state = recovered.state();
    }

    /** Opens the lines and goes on where the journal stopped. */
    public List<KioskOutput> start(Moment now) {
        var work = new Work();
        take(first, now, work);
        work.reader(devices.reader().start(now.uptime()));
        work.printer(devices.printer().start(now.uptime()));
        work.chute(devices.chute().start(now.uptime()));
        work.library(devices.library().start(now.uptime()));
        devices.scanner().ifPresent(scanner -> work.scanner(scanner.start(now.uptime())));
        devices.platform().ifPresent(link -> work.platform(link.start(state.lastTaskChange(), now.uptime())));
        return finish(now, work);
    }

    public List<KioskOutput> on(KioskInput input, Moment now) {
        var work = new Work();
        switch (input) {
            case KioskInput.FromLine(var line, var event) -> line(line, event, now.uptime(), work);
            case KioskInput.Stored(var result) -> stored(result, now.uptime(), work);
            case KioskInput.Answered(var call, var result) ->
                devices.platform().ifPresent(link -> work.platform(link.answered(call, result, now.uptime())));
            case KioskInput.OutboxRead(var rows) ->
                devices.platform().ifPresent(link -> work.platform(link.outbox(rows, now.uptime())));
            case KioskInput.Pressed(var intent) -> pressed(intent, now.uptime(), work);
            case KioskInput.StaffAnswered(var call) -> work.events.add(new ReturnEvent.StaffAnswered(call));
            case KioskInput.BinEmptied(var bin, var handover) ->
                work.events.add(new ReturnEvent.BinEmptied(bin, handover));
            case KioskInput.Reprint(var found) -> {
                var receipt = found.with(ledger.pending());
                work.events.add(new ReturnEvent.ReprintAsked(receipt.number(), receipt.lines()));
            }
            case KioskInput.Tick() -> tick(now.uptime(), work);
        }
        return finish(now, work);
    }

    /** When {@link KioskInput.Tick} is wanted next. */
    public Optional<Uptime> deadline() {
        return deadline;
    }

    private Optional<Uptime> earliestDeadline() {
        var above = Uptime.earliest(pathDeadline, ledger.deadline());
        var inside =
                Uptime.earliest(devices.reader().deadline(), devices.chute().deadline());
        var outside =
                Uptime.earliest(devices.printer().deadline(), devices.library().deadline());
        var seen = Uptime.earliest(screens.deadline(), devices.scanner().flatMap(scanner -> scanner.deadline()));
        var linked = devices.platform().flatMap(link -> link.deadline());
        return Uptime.earliest(Uptime.earliest(seen, linked), Uptime.earliest(above, Uptime.earliest(inside, outside)));
    }

    /** The patron's screen, drawn only for who looks; absent when it shows the same as at the last look. */
    public Optional<PatronView> look(Moment now) {
        var view = screens.look(state, now.uptime());
        deadline = earliestDeadline();
        return view;
    }

    public MachineState state() {
        return state;
    }

    /** Not a matter of the path, which only knows whether there is a link. */
    DeviceHealth libraryHealth() {
        return devices.library().health();
    }

    /** Absent where no platform is configured. */
    Optional<DeviceHealth> platformHealth() {
        return devices.platform().map(link -> link.health());
    }

    /** How many facts are not durable yet; it cannot grow without end, since nothing is begun without a journal. */
    public int undurable() {
        return ledger.undurable();
    }

    /** True when no book is on its way, no receipt is being printed, and every fact is durable. */
    public boolean isIdle() {
        return ledger.isSettled() && state.isIdle();
    }

    /** The number of the last fact where nothing is on its way and nobody stands there; absent otherwise. */
    OptionalLong restsAt() {
        boolean rests = isIdle() && !state.session().isOpen() && state.service().journalReady();
        return rests ? OptionalLong.of(state.nextSeq() - 1) : OptionalLong.empty();
    }

    private void line(LineName line, LineEvent event, Uptime now, Work work) {
        switch (line) {
            case READER -> work.reader(devices.reader().on(event, now));
            case PRINTER -> work.printer(devices.printer().on(event, now));
            case CHUTE -> work.chute(devices.chute().on(event, now));
            case LIBRARY -> work.library(devices.library().on(event, now));
            case SCANNER -> devices.scanner().ifPresent(scanner -> work.scanner(scanner.on(event, now)));
        }
    }

    private void stored(CommitResult result, Uptime now, Work work) {
        switch (result) {
            case CommitResult.Committed() -> {
                var durable = ledger.committed();
                devices.platform()
                        .filter(_ -> PlatformOutbox.isChangedBy(durable))
                        .ifPresent(link -> work.platform(link.outboxChanged(now)));
                if (!state.service().journalReady()) {
                    work.events.add(new ReturnEvent.JournalUp());
                }
            }
            case CommitResult.Failed(var fault) -> {
                ledger.failed(now);
                if (state.service().journalReady()) {
                    work.events.add(new ReturnEvent.JournalDown(fault.toString(), FaultCatalogue.numberOf(fault)));
                }
            }
        }
    }

    private void pressed(PatronIntent intent, Uptime now, Work work) {
        switch (intent) {
            case PatronIntent.Done() -> work.events.add(new ReturnEvent.PatronDone());
            case PatronIntent.More() -> work.events.add(new ReturnEvent.PatronGoesOn());
            case PatronIntent.Receipt(var choice) -> work.events.add(new ReturnEvent.ReceiptChosen(wish(choice)));
            case PatronIntent.NoMorePieces() -> work.events.add(new ReturnEvent.NoMorePieces());
            case PatronIntent.Here() -> work.events.add(new ReturnEvent.PatronHere());
            case PatronIntent.Help() -> {
                work.events.add(new ReturnEvent.PatronHere());
                work.events.add(new ReturnEvent.StaffCalled());
            }
            case PatronIntent.Damaged(var item) -> {
                work.events.add(new ReturnEvent.PatronHere());
                state.session().returns().keySet().stream()
                        .filter(id -> id.toString().equals(item))
                        .forEach(id -> work.events.add(new ReturnEvent.DamageReported(id)));
            }
            case PatronIntent.Speak(var language) -> {
                screens.speak(language, now);
                work.events.add(new ReturnEvent.PatronHere());
            }
            case PatronIntent.Set(var option, var on) -> {
                screens.set(option, on, now);
                work.events.add(new ReturnEvent.PatronHere());
            }
        }
    }

    private static ReceiptWish wish(PatronIntent.ReceiptChoice choice) {
        return switch (choice) {
            case PRINT -> ReceiptWish.PRINT;
            case QR -> ReceiptWish.CODE;
            case NONE -> ReceiptWish.NONE;
        };
    }

    private void tick(Uptime now, Work work) {
        ledger.tick(now);
        if (ledger.isOverdue(now) && state.service().journalReady()) {
            work.events.add(new ReturnEvent.JournalDown(
                    SILENT_STORE, FaultCatalogue.numberOf(new StoreFault.Unusable(SILENT_STORE))));
        }
        work.reader(devices.reader().tick(now));
        work.printer(devices.printer().tick(now));
        work.chute(devices.chute().tick(now));
        work.library(devices.library().tick(now));
        devices.scanner().ifPresent(scanner -> work.scanner(scanner.tick(now)));
        devices.platform().ifPresent(link -> work.platform(link.tick(now)));
        if (pathDeadline.isPresent() && pathDeadline.get().reachedAt(now)) {
            work.events.add(new ReturnEvent.Tick());
        }
    }

    /** Until nothing follows any more: health changes, events, and commands whose facts are durable. */
    private List<KioskOutput> finish(Moment now, Work work) {
        while (true) {
            health.changes(devices, now.uptime(), work.events);
            boolean journalReady = state.service().journalReady();
            devices.platform().ifPresent(link -> work.platform(link.journalReady(journalReady, now.uptime())));
            for (var event = work.events.poll(); event != null; event = work.events.poll()) {
                take(path.on(state, event, now), now, work);
            }
            var released = ledger.released();
            for (var command : released) {
                // held back while the disk failed, it may have lost its meaning: the book may be gone
                if (state.awaits(command.command())) {
                    runner.run(command, now.uptime(), work);
                }
            }
            if (released.isEmpty() && work.events.isEmpty()) {
                break;
            }
        }
        var records = ledger.next(now.uptime());
        if (!records.isEmpty()) {
            work.output(new KioskOutput.Commit(records));
        }
        deadline = earliestDeadline();
        return work.outputs();
    }

    private void take(Step step, Moment now, Work work) {
        state = step.state();
        pathDeadline = state.deadline();
        ledger.add(journal.seal(step.facts(), now.uptime(), now.wall(), now.wallTrusted()));
        for (var command : step.commands()) {
            switch (command) {
                case ReturnCommand.Free free -> runner.run(free, now.uptime(), work);
                case ReturnCommand.Irreversible held -> ledger.hold(held);
            }
        }
    }
}

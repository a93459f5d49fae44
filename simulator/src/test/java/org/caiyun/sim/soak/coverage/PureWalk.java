package org.caiyun.sim.soak.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.caiyun.device.Uptime;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.decide.BarcodePattern;
import org.caiyun.kiosk.decide.BinRules;
import org.caiyun.kiosk.decide.Identify;
import org.caiyun.kiosk.decide.LabelProfile;
import org.caiyun.kiosk.decide.LabelRules;
import org.caiyun.kiosk.decide.MachineKind;
import org.caiyun.kiosk.decide.ReturnPolicy;
import org.caiyun.kiosk.flow.KioskIdentity;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.kiosk.flow.Moment;
import org.caiyun.kiosk.flow.ReceiptMode;
import org.caiyun.kiosk.flow.ReceiptWish;
import org.caiyun.kiosk.flow.Recovery;
import org.caiyun.kiosk.flow.ReturnCommand;
import org.caiyun.kiosk.flow.ReturnEvent;
import org.caiyun.kiosk.flow.ReturnMachine;
import org.caiyun.kiosk.flow.ReturnPath;
import org.caiyun.kiosk.flow.Rules;
import org.caiyun.kiosk.flow.Step;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.CheckDigit;
import org.caiyun.kiosk.item.Handover;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.JournalWriter;
import org.caiyun.kiosk.store.ModelledStore;
import org.caiyun.kiosk.tag.TagDecoder;

/**
 * A walk of the pure machine through events that come in any order: every command is answered by anything that its
 * device may say, soon, late or never; devices, link and disk come and go; the program is killed. A key that calls
 * staff or tells of damage says first that somebody is there, as the kiosk's do. Three things are as the chute has
 * them: it answers a look at the sensors in the moment in which it is asked, it fails what it was doing before it is
 * called away, and while it is away nothing comes of it but failures. And what the reader was asked while it was there
 * it answers before it is called away or comes again. What the devices would rather do is not modelled, so that what
 * this walk does not come through no run of the whole kiosk can.
 */
final class PureWalk {
    private static final KioskIdentity IDENTITY = new KioskIdentity("NMG-01", "W");

    private final Random random;
    private final Map<Source, Integer> weights;
    private final Rules rules;
    private final ReturnPath path;
    private final AnyAnswer answers;
    private final List<ReturnCommand> running = new ArrayList<>();
    private final List<ReturnCommand> atLoss = new ArrayList<>();
    private final ArrayDeque<Held> held = new ArrayDeque<>();
    private final List<FactRecord> unwritten = new ArrayList<>();
    private ModelledStore store = new ModelledStore("W");
    private JournalWriter writer = new JournalWriter(store.contents(), "b0");
    private Moment now = new Moment(Uptime.ZERO, Instant.parse("2026-11-22T00:00:00Z"));
    private MachineState state = MachineState.empty(IDENTITY, 1);
    private boolean printerReady;

    /** An own item's, a partner's, nobody's, and an ISBN. */
    private static final String[] LABELS = {"31500100000011", "31600100000011", "40000000000011", "9787115428028"};

    private record Held(long afterSeq, ReturnCommand.Irreversible command) {}

    /** {@code beside} may look on at every step. */
    PureWalk(long seed, KioskConfig config, UnaryOperator<ReturnPath> beside) {
        random = new Random(seed);
        weights = Source.weights(random);
        rules = drawn(config);
        answers = new AnyAnswer(random);
        path = beside.apply(new ReturnMachine(rules));
        start();
    }

    /** Sites differ in what they ask of the machine. */
    private Rules drawn(KioskConfig config) {
        var site = config.rules();
        return new Rules(
                random.nextInt(3) == 0 ? MachineKind.DROP : MachineKind.CHUTE,
                new Identify(site.owners(), any(Identify.Sets.values()), TagDecoder.STRICT, labels()),
                new ReturnPolicy(any(ReturnPolicy.Unidentified.values())),
                new BinRules(config.bins(), site.sorting()),
                site.security(),
                random.nextBoolean(),
                site.cataloguing(),
                random.nextInt(4) == 0,
                any(ReceiptMode.values()),
                config.hours(),
                random.nextInt(4) > 0,
                config.deadlines());
    }

    private LabelRules labels() {
        var profile = new LabelProfile(new BarcodePattern("31[56]\\d{11}"), CheckDigit.NONE, true, 1);
        return random.nextBoolean() ? new LabelRules(List.of(profile)) : LabelRules.none();
    }

    void go(int steps) {
        for (int i = 0; i < steps; i++) {
            step();
        }
    }

    private void step() {
        pass();
        boolean due = state.deadline().filter(d -> d.reachedAt(now.uptime())).isPresent();
        if (due && random.nextInt(20) > 0) {
            if (random.nextInt(50) == 0 && state.service().journalReady()) {
                // the disk is missed in the same moment
                on(new ReturnEvent.JournalDown("silent", "E1"));
            }
            on(new ReturnEvent.Tick());
            return;
        }
        switch (drawn()) {
            case ANSWER -> answer();
            case COMMIT -> commit();
            case ITEM -> item();
            case PATRON -> patron();
            case STAFF -> staff();
            case DEVICE -> device();
            case LIBRARY ->
                on(
                        random.nextInt(3) > 0
                                ? new ReturnEvent.LibraryUp(random.nextInt(4) > 0)
                                : new ReturnEvent.LibraryDown("gone"));
            case POWER -> start();
        }
    }

    private void item() {
        if (state.service().scanner().looking() && random.nextInt(4) == 0) {
            on(new ReturnEvent.LabelScanned(any(LABELS)));
        } else if (!state.service().chuteReady() || random.nextInt(3) == 0) {
            on(new ReturnEvent.ItemWithdrawn());
        } else if (running.stream().anyMatch(PureWalk::isForChute) || random.nextInt(3) > 0) {
            on(new ReturnEvent.ItemInserted());
        } else {
            on(new ReturnEvent.FoundInside(any(Position.values())));
        }
    }

    private Source drawn() {
        int which = random.nextInt(weights.values().stream().mapToInt(w -> w).sum());
        for (var entry : weights.entrySet()) {
            which -= entry.getValue();
            if (which < 0) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("more than the sum");
    }

    /** Never past a deadline: whoever is above ticks in time. */
    private void pass() {
        var millis = random.nextInt(20) == 0 ? random.nextInt(30_000) : random.nextInt(300);
        var then = now.uptime().plus(Duration.ofMillis(millis));
        var deadline = state.deadline().filter(d -> d.compareTo(then) < 0);
        var until =
                deadline.filter(d -> d.compareTo(now.uptime()) > 0).orElse(deadline.isPresent() ? now.uptime() : then);
        now = new Moment(until, now.wall().plus(until.since(now.uptime())));
    }

    private void answer() {
        if (!running.isEmpty()) {
            on(answers.to(running.remove(random.nextInt(running.size()))));
        }
    }

    private void patron() {
        switch (random.nextInt(7)) {
            case 0 -> on(new ReturnEvent.PatronDone());
            case 1 -> on(new ReturnEvent.ReceiptChosen(any(ReceiptWish.values())));
            case 2 -> on(new ReturnEvent.PatronGoesOn());
            case 3 -> on(new ReturnEvent.PatronHere());
            case 4 -> on(new ReturnEvent.NoMorePieces());
            case 5 -> {
                on(new ReturnEvent.PatronHere());
                on(new ReturnEvent.StaffCalled());
            }
            default -> {
                on(new ReturnEvent.PatronHere());
                state.session().returns().keySet().stream()
                        .findFirst()
                        .ifPresent(id -> on(new ReturnEvent.DamageReported(id)));
            }
        }
    }

    private void staff() {
        switch (random.nextInt(3)) {
            case 0 -> on(new ReturnEvent.BinEmptied(new Bin(1 + random.nextInt(5)), Handover.UNSAID));
            case 1 -> on(new ReturnEvent.StaffAnswered(random.nextLong(state.nextSeq())));
            default -> on(new ReturnEvent.ReprintAsked(new ReceiptNumber("NMG-01", "W", 1), List.of()));
        }
    }

    /** A device is called up once when it comes; it can be called down when it already is, for another reason. */
    private void device() {
        var device = any(ReturnEvent.Device.values());
        boolean ready = switch (device) {
            case READER -> state.service().readerReady();
            case CHUTE -> state.service().chuteReady();
            case PRINTER -> printerReady;
            case SCANNER -> state.service().scanner().ready();
        };
        boolean up = !ready && random.nextInt(4) > 0;
        printerReady = device == ReturnEvent.Device.PRINTER ? up : printerReady;
        if (device == ReturnEvent.Device.CHUTE && !up) {
            failWhatMoves();
        }
        if (device == ReturnEvent.Device.READER) {
            readerEnds(up);
        }
        on(up ? new ReturnEvent.DeviceUp(device, "it") : new ReturnEvent.DeviceDown(device, "gone", "E2"));
    }

    private void commit() {
        if (unwritten.isEmpty()) {
            return;
        }
        if (random.nextInt(30) == 0) {
            if (state.service().journalReady()) {
                on(new ReturnEvent.JournalDown("full", "E1"));
            }
            return;
        }
        long durable = unwritten.getLast().seq();
        store.commit(List.copyOf(unwritten));
        unwritten.clear();
        if (!state.service().journalReady()) {
            on(new ReturnEvent.JournalUp());
        }
        while (!held.isEmpty() && held.getFirst().afterSeq <= durable) {
            var command = held.removeFirst().command;
            if (state.awaits(command.command())) {
                run(command);
            }
        }
    }

    private void run(ReturnCommand command) {
        if (!isForChute(command)) {
            running.add(command);
        } else if (!state.service().chuteReady()) {
            on(answers.failed(command));
        } else if (command instanceof ReturnCommand.Sense) {
            on(answers.to(command));
        } else {
            running.add(command);
        }
    }

    private void failWhatMoves() {
        var moving = running.stream().filter(PureWalk::isForChute).toList();
        running.removeAll(moving);
        moving.forEach(command -> on(answers.failed(command)));
    }

    /** What it was asked while it was there it answers before it is called away, or has come again. */
    private void readerEnds(boolean up) {
        var asked = running.stream()
                .filter(c -> c instanceof ReturnCommand.ReadTag || c instanceof ReturnCommand.Secure)
                .filter(c -> !up || atLoss.contains(c))
                .toList();
        running.removeAll(asked);
        asked.forEach(command -> on(answers.to(command)));
        atLoss.clear();
        if (!up) {
            atLoss.addAll(running);
        }
    }

    private static boolean isForChute(ReturnCommand command) {
        return switch (command) {
            case ReturnCommand.Capture _, ReturnCommand.GiveBack _, ReturnCommand.RouteTo _, ReturnCommand.Sense _ ->
                true;
            case ReturnCommand.ReadTag _,
                    ReturnCommand.LookUpPurchase _,
                    ReturnCommand.LookUpOrder _,
                    ReturnCommand.ScanLabels _,
                    ReturnCommand.ShowLamps _,
                    ReturnCommand.CheckIn _,
                    ReturnCommand.Secure _,
                    ReturnCommand.PrintReceipt _ -> false;
        };
    }

    /** Killed, and started again from what was durable. */
    private void start() {
        store = store.reopened();
        var contents = store.contents();
        writer = new JournalWriter(contents, "b" + random.nextInt());
        running.clear();
        atLoss.clear();
        held.clear();
        unwritten.clear();
        printerReady = false;
        take(Recovery.start(contents, IDENTITY, rules, "1", now));
    }

    private void on(ReturnEvent event) {
        take(path.on(state, event, now));
    }

    private void take(Step step) {
        state = step.state();
        unwritten.addAll(writer.seal(step.facts(), now.uptime(), now.wall(), false));
        var free = new ArrayList<ReturnCommand>();
        for (var command : step.commands()) {
            switch (command) {
                case ReturnCommand.ShowLamps _, ReturnCommand.ScanLabels _ -> {}
                case ReturnCommand.Free now -> free.add(now);
                case ReturnCommand.Irreversible doing -> held.add(new Held(writer.nextSeq() - 1, doing));
            }
        }
        free.forEach(this::run);
    }

    private <T> T any(T[] all) {
        return all[random.nextInt(all.length)];
    }
}

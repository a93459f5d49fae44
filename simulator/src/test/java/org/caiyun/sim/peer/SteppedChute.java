package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.chute.ChuteCommand;
import org.caiyun.device.chute.ChuteEvent;
import org.caiyun.device.chute.ChuteOnBoard;
import org.caiyun.device.chute.ChuteSettings;
import org.caiyun.device.io.DigitalIn;
import org.caiyun.device.io.DigitalOut;
import org.caiyun.device.io.IdentityCheck;
import org.caiyun.device.io.ModbusBoard;
import org.caiyun.device.io.ModbusSettings;
import org.caiyun.device.io.ModbusTimes;
import org.caiyun.device.line.LineAction;
import org.caiyun.sim.world.ChuteModel;
import org.caiyun.sim.world.ChuteTimes;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.World;

/**
 * The real drivers and the simulated board with its machine, over a line in memory and under a clock that is stepped.
 */
final class SteppedChute {
    static final int OUTPUTS = 3;

    /** Many times what a minute of polls needs. */
    private static final int MOST_STEPS = 100_000;

    /** 11 bits at 19200 baud. */
    private static final Duration BYTE_TIME = Duration.ofNanos(572_917);

    final World world = new World();
    final ChuteModel model = new ChuteModel(world, ChuteTimes.usual());
    final ModbusPeer peer;
    private final ChuteOnBoard chute = new ChuteOnBoard(new ModbusBoard(board()), ChuteSettings.usual(OUTPUTS));
    private final List<Delivery> underWay = new ArrayList<>();
    private List<ChuteEvent> events = new ArrayList<>();
    private Uptime now = Uptime.ZERO;
    private boolean open;

    private record Delivery(Uptime due, boolean toKiosk, Bytes bytes) {}

    SteppedChute(Duration watchdog) {
        peer = new ModbusPeer(
                new ModbusPeerSettings(17, OUTPUTS, Duration.ofMillis(1), Duration.ofMillis(10), watchdog), model);
        for (String id : List.of("a", "b", "c")) {
            world.add(new SimBook(id, "000" + id, id, List.of()));
        }
    }

    private static ModbusSettings board() {
        var inputs = IntStream.range(0, 3 + OUTPUTS)
                .mapToObj(channel -> new DigitalIn(channel, false, Duration.ofMillis(20)))
                .toList();
        var outputs = IntStream.range(0, 6 + OUTPUTS)
                .mapToObj(channel -> new DigitalOut(channel, false))
                .toList();
        return new ModbusSettings(
                17, inputs, outputs, new IdentityCheck.Registers(0, List.of(0x4359, 1, OUTPUTS)), ModbusTimes.USUAL);
    }

    void plug() {
        open = true;
        deeds(peer.opened(now));
        react(chute.opened(now));
    }

    void unplug() {
        hangUp();
        react(chute.closed("unplugged", now));
    }

    boolean insert(String book) {
        return model.insert(book, now);
    }

    boolean take(String book) {
        return model.take(book, now);
    }

    void power(boolean on) {
        peer.power(on, now);
    }

    Uptime now() {
        return now;
    }

    boolean isOpen() {
        return open;
    }

    DeviceHealth health() {
        return chute.health();
    }

    void command(ChuteCommand command) {
        react(chute.command(command, now));
    }

    /** Events since the last call. */
    List<ChuteEvent> events() {
        List<ChuteEvent> seen = events;
        events = new ArrayList<>();
        return seen;
    }

    List<ChuteEvent> run(Duration time) {
        Uptime end = now.plus(time);
        Optional<Uptime> next = next();
        for (int steps = 0; next.isPresent() && next.get().compareTo(end) <= 0; steps++) {
            if (steps > MOST_STEPS) {
                throw new AssertionError("a deadline that never passes: " + next.get() + " at " + now);
            }
            step(next.get());
            next = next();
        }
        now = end;
        return events();
    }

    private Optional<Uptime> next() {
        Optional<Uptime> delivery = underWay.stream().map(Delivery::due).min(Uptime::compareTo);
        return Uptime.earliest(delivery, Uptime.earliest(chute.deadline(), peer.deadline()));
    }

    private void step(Uptime time) {
        now = now.compareTo(time) < 0 ? time : now;
        var due = underWay.stream()
                .filter(delivery -> delivery.due().reachedAt(now))
                .min(Comparator.comparing(Delivery::due));
        if (due.isPresent()) {
            underWay.remove(due.get());
            deliver(due.get());
        } else if (chute.deadline().filter(deadline -> deadline.reachedAt(now)).isPresent()) {
            react(chute.tick(now));
        } else {
            deeds(peer.tick(now));
        }
    }

    private void deliver(Delivery delivery) {
        if (delivery.toKiosk()) {
            react(chute.received(delivery.bytes(), now));
        } else {
            deeds(peer.received(delivery.bytes(), now));
        }
    }

    private void react(Reaction<ChuteEvent> reaction) {
        events.addAll(reaction.results());
        for (LineAction action : reaction.line()) {
            switch (action) {
                case LineAction.Write(Bytes bytes) -> send(Duration.ZERO, false, bytes);
                case LineAction.Close _ -> hangUp();
                case LineAction.Open _ -> throw new AssertionError("a driver does not open its line");
            }
        }
    }

    private void deeds(PeerReaction reaction) {
        for (PeerReaction.Deed deed : reaction.deeds()) {
            switch (deed) {
                case PeerReaction.Reply(Duration after, Bytes bytes) -> send(after, true, bytes);
                case PeerReaction.HangUp _ -> hangUp();
            }
        }
    }

    private void send(Duration after, boolean toKiosk, Bytes bytes) {
        if (open) {
            underWay.add(new Delivery(now.plus(after).plus(BYTE_TIME.multipliedBy(bytes.size())), toKiosk, bytes));
        }
    }

    private void hangUp() {
        open = false;
        underWay.clear();
        peer.closed(now);
    }
}

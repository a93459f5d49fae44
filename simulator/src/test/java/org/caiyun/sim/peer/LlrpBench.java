package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.LineAction;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.RfidCommand;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.llrp.LlrpReader;
import org.caiyun.device.rfid.llrp.LlrpSettings;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.SimUhfTag;
import org.caiyun.sim.world.World;

/** The driver and the simulated reader on one connection in memory, with a virtual clock; no threads. */
final class LlrpBench {
    private static final Duration ON_THE_WAY = Duration.ofNanos(100_000);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private sealed interface Event {
        record ToReader(Bytes bytes) implements Event {}

        record ToDriver(Bytes bytes) implements Event {}

        record Closed() implements Event {}
    }

    private record Due(Uptime at, long order, Event event) {}

    final World world = new World();
    final LlrpPeer peer = new LlrpPeer(world);
    private final LlrpReader driver;
    private final PriorityQueue<Due> events =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::order));
    private final List<RfidAnswer> answers = new ArrayList<>();
    private Uptime now = Uptime.ZERO;
    private long order;
    private int portion = Integer.MAX_VALUE;
    private boolean open;
    private int openings;

    LlrpBench(LlrpSettings settings) {
        driver = new LlrpReader(settings);
    }

    /** A bench whose reader has been opened and prepared. */
    static LlrpBench ready(LlrpSettings settings) {
        return new LlrpBench(settings).open();
    }

    LlrpBench open() {
        open = true;
        openings++;
        events.clear();
        carry(peer.opened(now));
        note(driver.opened(now));
        step(Duration.ofMillis(200));
        return this;
    }

    /** A book with this tag lies in the slot. */
    LlrpBench insert(SimUhfTag tag) {
        return put(tag, new Place.Captive());
    }

    LlrpBench put(SimUhfTag tag, Place place) {
        String id = "book-" + tag.uid().hex();
        world.add(new SimBook(id, "3100000000017", "", List.of(), List.of(tag)));
        world.move(id, place);
        return this;
    }

    LlrpBench inflict(ReaderFault fault) {
        peer.inflict(fault);
        return this;
    }

    LlrpBench inflict(LlrpFault fault) {
        peer.inflict(fault);
        return this;
    }

    /** What the reader sends comes in portions of this many bytes. */
    LlrpBench inPortionsOf(int bytes) {
        portion = bytes;
        return this;
    }

    RfidAnswer read() {
        return run(new RfidCommand.ReadTags(new CommandId(1)));
    }

    RfidAnswer mark(Uid uid, MarkWrite mark) {
        return run(new RfidCommand.SetMark(new CommandId(2), uid, mark));
    }

    void begin(RfidCommand command) {
        note(driver.command(command, now));
    }

    /** Lets time pass, with all that happens in it. */
    void step(Duration time) {
        Uptime end = now.plus(time);
        while (next().filter(at -> at.reachedAt(end)).isPresent()) {
            happen();
        }
        now = end;
    }

    /** The cable is pulled. */
    void loseLine() {
        events.clear();
        open = false;
        peer.closed(now);
        note(driver.closed("unplugged", now));
    }

    DeviceHealth health() {
        return driver.health();
    }

    boolean isOpen() {
        return open;
    }

    int openings() {
        return openings;
    }

    Uptime now() {
        return now;
    }

    private RfidAnswer run(RfidCommand command) {
        begin(command);
        return finish();
    }

    /** The answer to the command that was begun. */
    RfidAnswer finish() {
        Uptime limit = now.plus(LIMIT);
        while (answers.isEmpty() && next().filter(at -> at.reachedAt(limit)).isPresent()) {
            happen();
        }
        return answers.removeFirst();
    }

    /** Whatever was answered and not asked for. */
    List<RfidAnswer> others() {
        return List.copyOf(answers);
    }

    private Optional<Uptime> next() {
        Optional<Uptime> machines = Uptime.earliest(peer.deadline(), driver.deadline());
        return Uptime.earliest(Optional.ofNullable(events.peek()).map(Due::at), machines);
    }

    private void happen() {
        Uptime at = next().orElseThrow();
        now = at.compareTo(now) > 0 ? at : now;
        Due due = events.peek();
        if (due == null || !due.at.reachedAt(now)) {
            carry(peer.tick(now));
            note(driver.tick(now));
            return;
        }
        events.remove();
        switch (due.event) {
            case Event.ToReader(Bytes bytes) -> carry(peer.received(bytes, now));
            case Event.ToDriver(Bytes bytes) -> note(driver.received(bytes, now));
            case Event.Closed() -> {
                open = false;
                events.clear();
                peer.closed(now);
                note(driver.closed("closed by the reader", now));
            }
        }
    }

    private void note(Reaction<RfidAnswer> reaction) {
        answers.addAll(reaction.results());
        for (LineAction action : reaction.line()) {
            switch (action) {
                case LineAction.Write(Bytes bytes) -> add(now.plus(ON_THE_WAY), new Event.ToReader(bytes));
                case LineAction.Close _ -> {
                    open = false;
                    events.clear();
                    peer.closed(now);
                    note(driver.closed("closed", now));
                }
                case LineAction.Open _ -> throw new AssertionError("a driver does not open lines");
            }
        }
    }

    private void carry(PeerReaction reaction) {
        for (PeerReaction.Deed deed : reaction.deeds()) {
            switch (deed) {
                case PeerReaction.Reply(Duration after, Bytes bytes) -> {
                    for (int at = 0; at < bytes.size(); at += Math.min(portion, bytes.size() - at)) {
                        Bytes part = bytes.slice(at, at + Math.min(portion, bytes.size() - at));
                        add(now.plus(after), new Event.ToDriver(part));
                    }
                }
                case PeerReaction.HangUp(Duration after) -> add(now.plus(after), new Event.Closed());
            }
        }
    }

    private void add(Uptime at, Event event) {
        events.add(new Due(at, order++, event));
    }
}

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
import org.caiyun.device.rfid.hf.HfReader;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.SimTag;
import org.caiyun.sim.world.World;

/** A driver and its simulated reader on one serial line in memory, with a virtual clock; no threads. */
final class HfBench {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private sealed interface Event {
        record ToReader(Bytes bytes) implements Event {}

        record ToDriver(Bytes bytes) implements Event {}
    }

    private record Due(Uptime at, long order, Event event) {}

    final World world = new World();
    final HfPeer peer;
    private final CountingDialect counting;
    private final HfReader driver;
    private final Duration byteTime;
    private final PriorityQueue<Due> events =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::order));
    private final List<RfidAnswer> answers = new ArrayList<>();
    private final List<HfExchange> log = new ArrayList<>();
    private Uptime now = Uptime.ZERO;
    private Uptime readerBusyUntil = Uptime.ZERO;
    private long order;
    private int portion = Integer.MAX_VALUE;
    private int bytesOnLine;
    private Uptime askedAt = Uptime.ZERO;
    private int bytesBeforeAsking;
    private int exchanges;
    private boolean closed;

    HfBench(ReaderKit kit) {
        byteTime = kit.byteTime();
        counting = new CountingDialect(kit.peer().get());
        peer = new HfPeer(counting, world, RfTiming.typical());
        driver = kit.driver().get();
        carry(peer.opened(now));
        note(driver.opened(now));
        step(Duration.ofMillis(100));
    }

    /** A book with this tag lies in the slot. */
    HfBench insert(SimTag tag) {
        String id = "book-" + tag.uid().hex();
        world.add(new SimBook(id, "3100000000017", "", List.of(tag)));
        world.move(id, new Place.Captive());
        return this;
    }

    HfBench inflict(ReaderFault fault) {
        peer.inflict(fault);
        return this;
    }

    /** Replies come in portions of this many bytes. */
    HfBench inPortionsOf(int bytes) {
        portion = bytes;
        return this;
    }

    RfidAnswer read() {
        return run(new RfidCommand.ReadTags(new CommandId(1)));
    }

    RfidAnswer mark(Uid uid, int afi) {
        return mark(uid, new MarkWrite.Afi(afi));
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

    RfidAnswer loseLine() {
        hangUp();
        note(driver.closed("unplugged", now));
        return answers.removeFirst();
    }

    /** What is still on its way is lost. */
    private void hangUp() {
        events.clear();
        readerBusyUntil = now;
        peer.closed(now);
    }

    void openAgain() {
        closed = false;
        carry(peer.opened(now));
        note(driver.opened(now));
        step(Duration.ofMillis(100));
    }

    /** Opens the line again where the driver has given it up, and lets a reader in need of hands be asked again. */
    void recover() {
        if (closed) {
            openAgain();
        }
        step(Duration.ofSeconds(6));
    }

    /** These bytes come over the line though nobody asked for them. */
    void hears(Bytes bytes) {
        note(driver.received(bytes, now));
    }

    boolean isAnswered() {
        return !answers.isEmpty();
    }

    DeviceHealth health() {
        return driver.health();
    }

    boolean lineClosed() {
        return closed;
    }

    Uptime now() {
        return now;
    }

    Duration byteTime() {
        return byteTime;
    }

    int bytesOnLine() {
        return bytesOnLine;
    }

    /** How often the reader was asked to write a mark. */
    int writes() {
        return counting.writes();
    }

    int exchanges() {
        return exchanges;
    }

    /** What the reader was asked. */
    List<HfAct> acts() {
        return counting.acts();
    }

    /** Every request that got a reply; makes sense where no reply was lost or doubled. */
    List<HfExchange> log() {
        return List.copyOf(log);
    }

    /** Begins {@link #acts} and {@link #log} anew. */
    void forget() {
        counting.forget();
        log.clear();
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

    private Optional<Uptime> next() {
        return Uptime.earliest(Optional.ofNullable(events.peek()).map(Due::at), driver.deadline());
    }

    private void happen() {
        Uptime at = next().orElseThrow();
        now = at.compareTo(now) > 0 ? at : now;
        Due due = events.peek();
        if (due == null || !due.at.reachedAt(now)) {
            note(driver.tick(now));
            return;
        }
        events.remove();
        switch (due.event) {
            case Event.ToReader(Bytes bytes) -> carry(peer.received(bytes, now));
            case Event.ToDriver(Bytes bytes) -> note(driver.received(bytes, now));
        }
    }

    private void note(Reaction<RfidAnswer> reaction) {
        answers.addAll(reaction.results());
        for (LineAction action : reaction.line()) {
            switch (action) {
                case LineAction.Write(Bytes bytes) -> {
                    exchanges++;
                    askedAt = now;
                    bytesBeforeAsking = bytesOnLine;
                    send(now, new Event.ToReader(bytes), bytes.size());
                }
                case LineAction.Close _ -> {
                    closed = true;
                    hangUp();
                }
                case LineAction.Open _ -> throw new AssertionError("a driver does not open lines");
            }
        }
    }

    private void carry(PeerReaction reaction) {
        for (PeerReaction.Deed deed : reaction.deeds()) {
            switch (deed) {
                case PeerReaction.Reply(Duration after, Bytes bytes) -> sendPortions(now.plus(after), bytes);
                case PeerReaction.HangUp _ -> throw new AssertionError("a serial reader does not hang up");
            }
        }
    }

    private void sendPortions(Uptime from, Bytes bytes) {
        // a reader answers one question after the other: no reply overtakes another
        Uptime start = from.compareTo(readerBusyUntil) < 0 ? readerBusyUntil : from;
        for (int at = 0; at < bytes.size(); at += Math.min(portion, bytes.size() - at)) {
            Bytes part = bytes.slice(at, at + Math.min(portion, bytes.size() - at));
            start = send(start, new Event.ToDriver(part), part.size());
        }
        readerBusyUntil = start;
        log.add(new HfExchange(counting.last(), bytesOnLine - bytesBeforeAsking, start.since(askedAt)));
    }

    private Uptime send(Uptime from, Event event, int size) {
        bytesOnLine += size;
        Uptime arrival = from.plus(byteTime.multipliedBy(size));
        events.add(new Due(arrival, order++, event));
        return arrival;
    }
}

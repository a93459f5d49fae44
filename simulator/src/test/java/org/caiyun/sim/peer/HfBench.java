package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.RfidCommand;
import org.caiyun.device.rfid.Uid;
import org.caiyun.sim.line.LineSpeed;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.SimTag;
import org.caiyun.sim.world.World;

/** A driver and its simulated reader on one serial line in memory, with a virtual clock; no threads. */
final class HfBench implements SteppedReader {
    final World world = new World();
    final HfPeer peer;
    private final CountingDialect counting;
    private final SteppedLine<RfidCommand, RfidAnswer> line;
    private final ExchangeLog log;

    HfBench(ReaderKit kit) {
        counting = new CountingDialect(kit.peer().get());
        peer = new HfPeer(counting, world, RfTiming.typical());
        line = new SteppedLine<>(kit.driver().get(), peer, new LineSpeed(kit.byteTime()));
        log = new ExchangeLog(counting::last);
        line.tap(log);
        openAgain();
    }

    @Override
    public SteppedLine<RfidCommand, RfidAnswer> line() {
        return line;
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
        line.inPortionsOf(bytes);
        return this;
    }

    RfidAnswer mark(Uid uid, int afi) {
        return mark(uid, new MarkWrite.Afi(afi));
    }

    RfidAnswer loseLine() {
        line.unplug();
        return line.takeFirst();
    }

    void openAgain() {
        line.open();
        step(Duration.ofMillis(100));
    }

    /** Opens the line again where the driver has given it up, and lets a reader in need of hands be asked again. */
    void recover() {
        if (lineClosed()) {
            openAgain();
        }
        step(Duration.ofSeconds(6));
    }

    /** These bytes come over the line though nobody asked for them. */
    void hears(Bytes bytes) {
        line.hears(bytes);
    }

    boolean lineClosed() {
        return !line.isOpen();
    }

    /** How often the reader was asked to write a mark. */
    int writes() {
        return counting.writes();
    }

    /** How often the reader was asked something. */
    int exchanges() {
        return log.requests();
    }

    /** What the reader was asked. */
    List<HfAct> acts() {
        return counting.acts();
    }

    /** Every request that got a reply; makes sense where no reply was lost or doubled. */
    List<HfExchange> log() {
        return log.exchanges();
    }

    /** Begins {@link #acts} and {@link #log} anew. */
    void forget() {
        counting.forget();
        log.forget();
    }
}

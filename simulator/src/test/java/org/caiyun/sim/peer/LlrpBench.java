package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.List;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.RfidCommand;
import org.caiyun.device.rfid.llrp.LlrpReader;
import org.caiyun.device.rfid.llrp.LlrpSettings;
import org.caiyun.sim.line.LineSpeed;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.SimUhfTag;
import org.caiyun.sim.world.World;

/** The driver and the simulated reader on one connection in memory, with a virtual clock; no threads. */
final class LlrpBench implements SteppedReader {
    final World world = new World();
    final LlrpPeer peer = new LlrpPeer(world);
    private final SteppedLine<RfidCommand, RfidAnswer> line;

    LlrpBench(LlrpSettings settings) {
        line = new SteppedLine<>(new LlrpReader(settings), peer, LineSpeed.AT_ONCE);
    }

    @Override
    public SteppedLine<RfidCommand, RfidAnswer> line() {
        return line;
    }

    /** A bench whose reader has been opened and prepared. */
    static LlrpBench ready(LlrpSettings settings) {
        return new LlrpBench(settings).open();
    }

    LlrpBench open() {
        line.open();
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
        line.inPortionsOf(bytes);
        return this;
    }

    void loseLine() {
        line.unplug();
    }

    boolean isOpen() {
        return line.isOpen();
    }

    int openings() {
        return line.openings();
    }
}

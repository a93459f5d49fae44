package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.List;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.RfidCommand;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.llrp.LlrpReader;
import org.caiyun.device.rfid.llrp.LlrpSettings;
import org.caiyun.sim.line.LineSpeed;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.SimUhfTag;
import org.caiyun.sim.world.World;

/** The driver and the simulated reader on one connection in memory, with a virtual clock; no threads. */
final class LlrpBench {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    final World world = new World();
    final LlrpPeer peer = new LlrpPeer(world);
    private final LlrpReader driver;
    private final SteppedLine<RfidCommand, RfidAnswer> line;

    LlrpBench(LlrpSettings settings) {
        driver = new LlrpReader(settings);
        line = new SteppedLine<>(driver, peer, LineSpeed.AT_ONCE);
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

    RfidAnswer read() {
        begin(new RfidCommand.ReadTags(new CommandId(1)));
        return finish();
    }

    RfidAnswer mark(Uid uid, MarkWrite mark) {
        begin(new RfidCommand.SetMark(new CommandId(2), uid, mark));
        return finish();
    }

    void begin(RfidCommand command) {
        line.command(command);
    }

    /** The answer to the command that was begun. */
    RfidAnswer finish() {
        boolean _ = line.passUntil(line::isAnswered, LIMIT);
        return line.takeFirst();
    }

    /** Whatever was answered and not asked for. */
    List<RfidAnswer> others() {
        return line.results();
    }

    /** Lets time pass, with all that happens in it. */
    void step(Duration time) {
        line.pass(time);
    }

    void loseLine() {
        line.unplug();
    }

    DeviceHealth health() {
        return driver.health();
    }

    boolean isOpen() {
        return line.isOpen();
    }

    int openings() {
        return line.openings();
    }

    Uptime now() {
        return line.now();
    }
}

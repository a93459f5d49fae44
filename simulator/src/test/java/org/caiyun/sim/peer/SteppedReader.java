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

/** What the benches of all readers are asked to do with their driver on its line. */
interface SteppedReader {
    Duration LIMIT = Duration.ofSeconds(60);

    SteppedLine<RfidCommand, RfidAnswer> line();

    default RfidAnswer read() {
        begin(new RfidCommand.ReadTags(new CommandId(1)));
        return finish();
    }

    default RfidAnswer mark(Uid uid, MarkWrite mark) {
        begin(new RfidCommand.SetMark(new CommandId(2), uid, mark));
        return finish();
    }

    default void begin(RfidCommand command) {
        line().command(command);
    }

    /** The answer to the command that was begun. */
    default RfidAnswer finish() {
        boolean _ = line().passUntil(this::isAnswered, LIMIT);
        return line().takeFirst();
    }

    default boolean isAnswered() {
        return !others().isEmpty();
    }

    /** Whatever was answered and not asked for. */
    default List<RfidAnswer> others() {
        return line().results();
    }

    /** Lets time pass, with all that happens in it. */
    default void step(Duration time) {
        line().pass(time);
    }

    default DeviceHealth health() {
        return line().health();
    }

    default Uptime now() {
        return line().now();
    }
}

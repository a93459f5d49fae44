package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.caiyun.device.DeviceHealth;
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
import org.caiyun.sim.line.LineSpeed;
import org.caiyun.sim.world.ChuteModel;
import org.caiyun.sim.world.ChuteTimes;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.World;

/**
 * The real drivers and the simulated board with its machine, over a line in memory and under a clock that is stepped.
 */
final class SteppedChute {
    static final int OUTPUTS = 3;

    /** 11 bits at 19200 baud. */
    private static final Duration BYTE_TIME = Duration.ofNanos(572_917);

    final World world = new World();
    final ChuteModel model = new ChuteModel(world, ChuteTimes.usual());
    final ModbusPeer peer;
    private final ChuteOnBoard chute = new ChuteOnBoard(new ModbusBoard(board()), ChuteSettings.usual(OUTPUTS));
    private final SteppedLine<ChuteCommand, ChuteEvent> line;

    SteppedChute(Duration watchdog) {
        peer = new ModbusPeer(
                new ModbusPeerSettings(17, OUTPUTS, Duration.ofMillis(1), Duration.ofMillis(10), watchdog), model);
        line = new SteppedLine<>(chute, peer, new LineSpeed(BYTE_TIME));
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
        line.open();
    }

    void unplug() {
        line.unplug();
    }

    boolean insert(String book) {
        return model.insert(book, now());
    }

    boolean take(String book) {
        return model.take(book, now());
    }

    void power(boolean on) {
        peer.power(on, now());
    }

    Uptime now() {
        return line.now();
    }

    boolean isOpen() {
        return line.isOpen();
    }

    DeviceHealth health() {
        return chute.health();
    }

    void command(ChuteCommand command) {
        line.command(command);
    }

    /** Events since the last call. */
    List<ChuteEvent> events() {
        return line.take();
    }

    List<ChuteEvent> run(Duration time) {
        line.pass(time);
        return events();
    }
}

package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Driver;
import org.caiyun.device.Uptime;
import org.caiyun.device.chute.ChuteCommand;
import org.caiyun.device.chute.ChuteEvent;
import org.caiyun.device.chute.ChuteInputs;
import org.caiyun.device.chute.ChuteLimits;
import org.caiyun.device.chute.ChuteOnBoard;
import org.caiyun.device.chute.ChuteOutputs;
import org.caiyun.device.chute.ChuteSettings;
import org.caiyun.device.io.BoardCommand;
import org.caiyun.device.io.BoardEvent;
import org.caiyun.device.io.DigitalIn;
import org.caiyun.device.io.DigitalOut;
import org.caiyun.device.io.IdentityCheck;
import org.caiyun.device.io.ModbusBoard;
import org.caiyun.device.io.ModbusSettings;
import org.caiyun.device.io.ModbusTimes;
import org.caiyun.device.io.PinsBoard;
import org.caiyun.device.io.PinsSettings;
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
    final ChuteBoard peer;
    private final ChuteOnBoard chute;
    private final SteppedLine<ChuteCommand, ChuteEvent> line;

    private SteppedChute(
            Driver<BoardCommand, BoardEvent> board,
            ChuteSettings settings,
            Function<ChuteModel, ChuteBoard> peer,
            LineSpeed speed) {
        this.peer = peer.apply(model);
        chute = new ChuteOnBoard(board, settings);
        line = new SteppedLine<>(chute, this.peer, speed);
        for (String id : List.of("a", "b", "c")) {
            world.add(new SimBook(id, "000" + id, id, List.of()));
        }
    }

    static SteppedChute onModbus(Duration watchdog) {
        var module = new ModbusPeerSettings(
                17, ChuteWiring.of(OUTPUTS), Duration.ofMillis(1), Duration.ofMillis(10), watchdog);
        return new SteppedChute(
                new ModbusBoard(board()),
                ChuteSettings.usual(OUTPUTS),
                model -> new ModbusPeer(module, model),
                new LineSpeed(BYTE_TIME));
    }

    /** Inputs 4 to 9, outputs 16 to 24. */
    static SteppedChute onPins() {
        var inputs = new ChuteInputs(4, 5, 6, List.of(7, 8, 9));
        var outputs = new ChuteOutputs(16, 17, Optional.of(18), 19, 20, 21, List.of(22, 23, 24));
        var pins = PinsSettings.of(inputs(inputs.channels()), outputs(outputs.channels()));
        return new SteppedChute(
                new PinsBoard(pins),
                new ChuteSettings(inputs, outputs, ChuteLimits.usual()),
                model -> new PinsPeer(ChuteWiring.of(OUTPUTS), model),
                LineSpeed.AT_ONCE);
    }

    private static ModbusSettings board() {
        return new ModbusSettings(
                17,
                inputs(IntStream.range(0, 3 + OUTPUTS).boxed().toList()),
                outputs(IntStream.range(0, 6 + OUTPUTS).boxed().toList()),
                new IdentityCheck.Registers(0, List.of(0x4359, 1, OUTPUTS)),
                ModbusTimes.USUAL);
    }

    private static List<DigitalIn> inputs(List<Integer> channels) {
        return channels.stream()
                .map(channel -> new DigitalIn(channel, false, Duration.ofMillis(20)))
                .toList();
    }

    private static List<DigitalOut> outputs(List<Integer> channels) {
        return channels.stream().map(channel -> new DigitalOut(channel, false)).toList();
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

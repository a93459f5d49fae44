package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.sim.world.ChuteDrives;
import org.caiyun.sim.world.ChuteModel;
import org.caiyun.sim.world.ChuteSensor;

/**
 * The computer's own pins, wired to the simulated machine. Like the kiosk's line of pins it says two bytes for each
 * pin, the channel and its level: every input when the line opens, each change, each input that is asked for, and each
 * output that was set; those of one moment together.
 *
 * <p>The pins belong to the program that has the line open. When it goes, whether it ends in order (its line sets the
 * outputs off) or dies (the kernel, set as docs/operations.md has it, makes its pins inputs again), every output is off
 * at once; no watchdog is needed.
 *
 * <p>An input is high while its sensor sees something. A sensor without power drives nothing, and the pull-up makes its
 * pin high. One thread calls it.
 */
public final class PinsPeer implements ChuteBoard {
    /** Sensors hang on this pin of the chip and those behind it. */
    public static final int FIRST_INPUT = 4;
    /** Drives and lamps hang on this pin and those behind it. */
    public static final int FIRST_OUTPUT = 16;

    private static final int LOW = 0;
    private static final int HIGH = 1;
    private static final int ASK = 0x3F;
    private static final int MESSAGE_SIZE = 2;
    /** From an edge or a write to the thread that reads the pin. */
    private static final Duration READING = Duration.ofNanos(100_000);

    private final ChuteModel model;
    private final ChuteWiring wiring;
    private final List<ChuteSensor> sensors;
    private final boolean[] outputs;
    /** The level of each input that was said last. */
    private final boolean[] said;

    private boolean open;
    private boolean powered = true;

    public PinsPeer(ChuteWiring wiring, ChuteModel model) {
        this.model = model;
        this.wiring = wiring;
        sensors = wiring.sensors();
        outputs = new boolean[wiring.outputs()];
        said = new boolean[sensors.size()];
    }

    /**
     * The supply of sensors, drives and lamps. The chip has another: it goes on answering, knows nothing of it, and the
     * drives go on as its outputs say when the supply is back.
     */
    @Override
    public void power(boolean on, Uptime now) {
        powered = on;
        model.drive(drives(), now);
    }

    @Override
    public boolean isLit(Lamp lamp) {
        return powered && outputs[wiring.lamp(lamp)];
    }

    @Override
    public PeerReaction opened(Uptime now) {
        model.advance(now);
        open = true;
        var levels = Bytes.EMPTY;
        for (int input = 0; input < said.length; input++) {
            levels = levels.plus(sayInput(input));
        }
        return saying(levels);
    }

    @Override
    public void closed(Uptime now) {
        open = false;
        Arrays.fill(outputs, false);
        model.drive(drives(), now);
    }

    @Override
    public PeerReaction received(Bytes bytes, Uptime now) {
        model.advance(now);
        var levels = Bytes.EMPTY;
        for (int i = 0; i + 1 < bytes.size(); i += MESSAGE_SIZE) {
            levels = levels.plus(obey(bytes.at(i), bytes.at(i + 1), now));
        }
        return saying(levels.plus(edges()));
    }

    @Override
    public PeerReaction tick(Uptime now) {
        model.advance(now);
        return saying(edges());
    }

    /** An edge that somebody made beside the line is due at once. */
    @Override
    public Optional<Uptime> deadline() {
        if (!open) {
            return model.deadline();
        }
        return hasEdge() ? Optional.of(Uptime.ZERO) : Uptime.earliest(model.deadline(), model.nextJump());
    }

    /** What it says to one message: nothing to what is none. */
    private Bytes obey(int channel, int second, Uptime now) {
        int output = channel - FIRST_OUTPUT;
        int input = channel - FIRST_INPUT;
        boolean isLevel = second == LOW || second == HIGH;
        if (isLevel && output >= 0 && output < outputs.length) {
            return set(output, second == HIGH, now);
        }
        return second == ASK && input >= 0 && input < said.length ? sayInput(input) : Bytes.EMPTY;
    }

    /** One pin after the other: what two of them do for a moment, they do. */
    private Bytes set(int output, boolean high, Uptime now) {
        if (outputs[output] != high) {
            outputs[output] = high;
            model.drive(drives(), now);
        }
        return level(FIRST_OUTPUT + output, outputs[output]);
    }

    private Bytes edges() {
        var levels = Bytes.EMPTY;
        for (int input = 0; open && input < said.length; input++) {
            levels = hasEdge(input) ? levels.plus(sayInput(input)) : levels;
        }
        return levels;
    }

    private boolean hasEdge() {
        for (int input = 0; input < said.length; input++) {
            if (hasEdge(input)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasEdge(int input) {
        return isHigh(input) != said[input];
    }

    private Bytes sayInput(int input) {
        said[input] = isHigh(input);
        return level(FIRST_INPUT + input, said[input]);
    }

    private static Bytes level(int channel, boolean high) {
        return Bytes.of(channel, high ? HIGH : LOW);
    }

    private static PeerReaction saying(Bytes levels) {
        return levels.isEmpty() ? PeerReaction.none() : PeerReaction.reply(READING, levels);
    }

    private boolean isHigh(int input) {
        return !powered || model.sees(sensors.get(input));
    }

    private ChuteDrives drives() {
        return powered ? wiring.drives(output -> outputs[output]) : ChuteDrives.OFF;
    }
}

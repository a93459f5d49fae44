package org.caiyun.kiosk.config;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.duration;
import static org.caiyun.kiosk.config.yaml.Scalars.integer;
import static org.caiyun.kiosk.config.yaml.Structures.list;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.caiyun.device.io.IdentityCheck;
import org.caiyun.device.io.PinsSettings.Pull;
import org.caiyun.kiosk.config.yaml.Section;

/**
 * The board of digital inputs and outputs.
 *
 * @param line a line address: {@code pins:} for the pins, {@code serial:} or {@code tcp:} for Modbus
 * @param unit the module's Modbus address; means nothing for pins
 * @param identity how the module is known to be the right one, so that another is refused
 * @param pollInterval means nothing for pins, which tell by themselves
 */
public record BoardConfig(
        Driver driver, String line, int unit, IdentityCheck identity, Duration pollInterval, Wiring wiring) {
    private static final int REGISTERS = 65536;
    private static final int MOST_EXPECTED = 16;
    private static final int MOST_CHANNELS = 256;
    private static final String PULL = "pull";

    /**
     * How sensors and drives hang on the channels.
     *
     * @param activeLowInputs the channels of sensors that see something while their level is low, as most light
     *     barriers do
     * @param activeLowOutputs the channels of drives and lamps that are on while their level is low, as on many boards
     *     of relays
     * @param pull what holds a pin while nothing drives it; means nothing for Modbus
     * @param debounce how long a new level must stay before it counts
     */
    public record Wiring(
            SortedSet<Integer> activeLowInputs, SortedSet<Integer> activeLowOutputs, Pull pull, Duration debounce) {
        /** High is on, inputs are pulled up, and 30 ms count. */
        public static final Wiring USUAL =
                new Wiring(Collections.emptySortedSet(), Collections.emptySortedSet(), Pull.UP, ofMillis(30));

        public Wiring {
            activeLowInputs = Collections.unmodifiableSortedSet(new TreeSet<>(activeLowInputs));
            activeLowOutputs = Collections.unmodifiableSortedSet(new TreeSet<>(activeLowOutputs));
        }
    }

    /** How inputs and outputs are reached. */
    public enum Driver {
        MODBUS_RTU,
        /** The computer's own pins. */
        PINS
    }

    static BoardConfig from(Section s) {
        var board = new BoardConfig(
                s.required("driver", choice(Driver.class)),
                s.required("line", LineForm.type(LineForm.SERIAL, LineForm.TCP, LineForm.PINS)),
                s.optional("unit", integer(1, 247), 1),
                s.optional("identity", section(BoardConfig::identity)).orElse(new IdentityCheck.NotAsked()),
                s.optional("pollInterval", duration(ofMillis(5), ofSeconds(1)), ofMillis(20)),
                wiring(s));
        boolean pins = board.driver == Driver.PINS;
        if (s.sound("driver", "line") && pins != board.line.startsWith("pins:")) {
            s.problem("line", pins ? "driver pins needs a line pins:" : "driver modbus-rtu needs serial: or tcp:");
        }
        if (s.sound("driver", "identity") && pins && board.identity instanceof IdentityCheck.Registers) {
            s.problem("identity", "driver pins has no registers");
        }
        if (s.sound("driver", PULL) && !pins && board.wiring.pull != Wiring.USUAL.pull()) {
            s.problem(PULL, "driver modbus-rtu has no pull resistors");
        }
        return board;
    }

    private static Wiring wiring(Section s) {
        return new Wiring(
                channels(s, "activeLowInputs", "Channels of sensors that see something while their level is low."),
                channels(s, "activeLowOutputs", "Channels of drives and lamps that are on while their level is low."),
                s.optional(
                        PULL,
                        choice(Pull.class).about("What holds a pin while nothing drives it."),
                        Wiring.USUAL.pull()),
                s.optional(
                        "debounce",
                        duration(Duration.ZERO, ofMillis(500)).about("How long a new level must stay to count."),
                        Wiring.USUAL.debounce()));
    }

    private static SortedSet<Integer> channels(Section s, String key, String about) {
        return new TreeSet<>(s.optional(
                key, list(integer(0, MOST_CHANNELS - 1), 0, MOST_CHANNELS).about(about), List.of()));
    }

    private static IdentityCheck identity(Section s) {
        int address = s.optional("address", integer(0, REGISTERS - 1), 0);
        List<Integer> expected = s.required("expected", list(integer(0, REGISTERS - 1), 1, MOST_EXPECTED));
        if (!s.sound("address", "expected")) {
            return new IdentityCheck.NotAsked();
        }
        if (address + expected.size() > REGISTERS) {
            s.problem(
                    "expected",
                    "expected at most " + (REGISTERS - address) + " from this address, has " + expected.size());
        }
        return new IdentityCheck.Registers(address, expected);
    }
}

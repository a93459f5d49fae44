package org.caiyun.kiosk.config;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.duration;
import static org.caiyun.kiosk.config.yaml.Scalars.integer;
import static org.caiyun.kiosk.config.yaml.Structures.list;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import java.time.Duration;
import java.util.List;
import org.caiyun.device.io.IdentityCheck;
import org.caiyun.kiosk.config.yaml.Section;

/**
 * The board of digital inputs and outputs.
 *
 * @param line a line address: {@code pins:} for the pins, {@code serial:} or {@code tcp:} for Modbus
 * @param unit the module's Modbus address; means nothing for pins
 * @param identity how the module is known to be the right one, so that another is refused
 */
public record BoardConfig(Driver driver, String line, int unit, IdentityCheck identity, Duration pollInterval) {
    private static final int REGISTERS = 65536;
    private static final int MOST_EXPECTED = 16;

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
                s.optional("pollInterval", duration(ofMillis(5), ofSeconds(1)), ofMillis(20)));
        boolean pins = board.driver == Driver.PINS;
        if (s.sound("driver", "line") && pins != board.line.startsWith("pins:")) {
            s.problem("line", pins ? "driver pins needs a line pins:" : "driver modbus-rtu needs serial: or tcp:");
        }
        if (s.sound("driver", "identity") && pins && board.identity instanceof IdentityCheck.Registers) {
            s.problem("identity", "driver pins has no registers");
        }
        return board;
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

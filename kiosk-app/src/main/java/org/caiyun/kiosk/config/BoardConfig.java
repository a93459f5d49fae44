package org.caiyun.kiosk.config;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.duration;
import static org.caiyun.kiosk.config.yaml.Scalars.integer;

import java.time.Duration;
import org.caiyun.kiosk.config.yaml.Section;

/**
 * The board of digital inputs and outputs.
 *
 * @param line a line address: {@code pins:} for the pins, {@code serial:} or {@code tcp:} for Modbus
 * @param unit the module's Modbus address; means nothing for pins
 */
public record BoardConfig(Driver driver, String line, int unit, Duration pollInterval) {
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
                s.optional("pollInterval", duration(ofMillis(5), ofSeconds(1)), ofMillis(20)));
        boolean pins = board.driver == Driver.PINS;
        if (s.sound("driver", "line") && pins != board.line.startsWith("pins:")) {
            s.problem("line", pins ? "driver pins needs a line pins:" : "driver modbus-rtu needs serial: or tcp:");
        }
        return board;
    }
}

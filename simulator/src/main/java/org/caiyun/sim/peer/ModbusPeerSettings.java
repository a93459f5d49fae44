package org.caiyun.sim.peer;

import java.time.Duration;

/**
 * A simulated input and output board; docs/devices/modbus-board.md has its register map.
 *
 * @param unit its Modbus address
 * @param wiring what hangs on it
 * @param thinking from the end of a request to the beginning of the reply
 * @param frameGap silence after which a request that is not complete is thrown away
 * @param watchdog silence after which the board switches all its outputs off by itself
 */
public record ModbusPeerSettings(
        int unit, ChuteWiring wiring, Duration thinking, Duration frameGap, Duration watchdog) {
    public static ModbusPeerSettings of(int unit, ChuteWiring wiring) {
        return new ModbusPeerSettings(unit, wiring, Duration.ofMillis(1), Duration.ofMillis(10), Duration.ofSeconds(1));
    }
}

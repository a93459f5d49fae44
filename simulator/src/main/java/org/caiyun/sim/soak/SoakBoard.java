package org.caiyun.sim.soak;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.caiyun.kiosk.config.BoardConfig.Driver;
import org.caiyun.sim.scenario.Trouble;
import org.caiyun.sim.scenario.Trouble.Kind;
import org.caiyun.sim.scenario.Trouble.Part;
import org.caiyun.sim.scenario.Troubles;

/** What the drives and sensors of a run's machine hang on. */
record SoakBoard(Driver driver) {
    private static final Set<String> NOT_OF_PINS = Trouble.all().stream()
            .filter(trouble -> !Troubles.canBefallPins(trouble))
            .map(Mishap::kindOf)
            .collect(Collectors.toUnmodifiableSet());

    private static final String POWER = Mishap.kindOf(new Trouble(Part.CHUTE, Kind.POWER));

    static SoakBoard drawn(Random random) {
        return new SoakBoard(random.nextBoolean() ? Driver.PINS : Driver.MODBUS_RTU);
    }

    /** Whether this kind can happen at all with such a board. */
    boolean allow(MishapKind kind) {
        return driver != Driver.PINS || !NOT_OF_PINS.contains(kind.name());
    }

    /** A board without power says nothing more; pins go on, and say of every sensor without power that it sees. */
    Set<Witness> misledBy(MishapKind kind) {
        return driver == Driver.PINS && kind.name().equals(POWER)
                ? EnumSet.complementOf(EnumSet.of(Witness.ANTENNA))
                : kind.misleads();
    }

    @Override
    public String toString() {
        return "board " + driver.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

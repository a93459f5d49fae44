package org.caiyun.sim.soak;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.caiyun.sim.scenario.Trouble;
import org.caiyun.sim.scenario.Trouble.Kind;

/** What tells the machine where a book is, with the faults that make it tell what is not so, or nothing. */
enum Witness {
    MOUTH(Kind.MOUTH_ON, Kind.MOUTH_OFF, Kind.MOUTH_BOUNCES),
    CAPTIVE(Kind.CAPTIVE_ON, Kind.CAPTIVE_OFF, Kind.CAPTIVE_BOUNCES),
    BELT(Kind.BELT_ON, Kind.BELT_OFF, Kind.BELT_BOUNCES),
    /** The sensors of all outputs. */
    LANDING(Kind.LANDING_ON, Kind.LANDING_OFF, Kind.LANDING_BOUNCES),
    /** It sees tags in the mouth and behind the shutter. */
    ANTENNA(Kind.ANTENNA, Kind.GHOST, Kind.TAG_GONE_BEFORE_WRITE, Kind.TAG_GONE_IN_WRITE, Kind.TAG_GONE_AFTER_WRITE);

    private static final int SEVERAL = 1;
    private static final int NONE = 2;

    // made by Set.of, which nobody can change
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Kind> lies;

    Witness(Kind... lies) {
        this.lies = Set.of(lies);
    }

    /** Those whose word this fault takes away; a line that is down says so, and takes away nobody's. */
    static Set<Witness> misledBy(Trouble trouble) {
        var misled = EnumSet.noneOf(Witness.class);
        for (var witness : values()) {
            if (witness.lies.contains(trouble.kind())) {
                misled.add(witness);
            }
        }
        return misled;
    }

    /** Who may lie in one run: mostly one, sometimes nobody, and all of them in one run of eight. */
    static Set<Witness> drawn(Random random) {
        int choice = random.nextInt(SEVERAL + NONE + values().length);
        if (choice < SEVERAL) {
            return EnumSet.allOf(Witness.class);
        }
        return choice < SEVERAL + NONE ? EnumSet.noneOf(Witness.class) : EnumSet.of(values()[choice - SEVERAL - NONE]);
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

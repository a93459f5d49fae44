package org.caiyun.sim.peer;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.caiyun.sim.peer.ChuteBoard.Lamp;
import org.caiyun.sim.world.ChuteDrives;
import org.caiyun.sim.world.ChuteSensor;

/**
 * In which order the machine's sensors and drives hang on its board, whichever board that is.
 *
 * @param diverters how many outputs the sorter has
 */
record ChuteWiring(int diverters) {
    private static final int FIRST_LANDING = 3;
    private static final int FIRST_DIVERTER = 6;

    List<ChuteSensor> sensors() {
        return IntStream.range(0, FIRST_LANDING + diverters)
                .mapToObj(ChuteWiring::sensor)
                .toList();
    }

    int outputs() {
        return FIRST_DIVERTER + diverters;
    }

    /** What moves while these outputs are on. */
    ChuteDrives drives(IntPredicate on) {
        SortedSet<Integer> diverted = new TreeSet<>();
        for (int output = 1; output <= diverters; output++) {
            if (on.test(FIRST_DIVERTER + output - 1)) {
                diverted.add(output);
            }
        }
        return new ChuteDrives(on.test(0), on.test(1), on.test(2), diverted);
    }

    static int lamp(Lamp lamp) {
        return switch (lamp) {
            case READY -> 3;
            case BUSY -> 4;
            case ATTENTION -> 5;
        };
    }

    private static ChuteSensor sensor(int number) {
        return switch (number) {
            case 0 -> new ChuteSensor.Mouth();
            case 1 -> new ChuteSensor.Captive();
            case 2 -> new ChuteSensor.Belt();
            default -> new ChuteSensor.Landing(number - FIRST_LANDING + 1);
        };
    }
}

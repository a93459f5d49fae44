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
 * @param bringsBack the belt has a way back, on the output after the way on
 */
public record ChuteWiring(int diverters, boolean bringsBack) {
    private static final int FIRST_LANDING = 3;
    private static final int BELT_BACK = 2;
    private static final int LAMPS = 3;

    /** Of a machine that can give back. */
    public static ChuteWiring of(int diverters) {
        return new ChuteWiring(diverters, true);
    }

    List<ChuteSensor> sensors() {
        return IntStream.range(0, FIRST_LANDING + diverters)
                .mapToObj(ChuteWiring::sensor)
                .toList();
    }

    int outputs() {
        return firstDiverter() + diverters;
    }

    /** What moves while these outputs are on. */
    ChuteDrives drives(IntPredicate on) {
        SortedSet<Integer> diverted = new TreeSet<>();
        for (int output = 1; output <= diverters; output++) {
            if (on.test(firstDiverter() + output - 1)) {
                diverted.add(output);
            }
        }
        return new ChuteDrives(on.test(0), on.test(1), bringsBack && on.test(BELT_BACK), diverted);
    }

    int lamp(Lamp lamp) {
        return firstLamp()
                + switch (lamp) {
                    case READY -> 0;
                    case BUSY -> 1;
                    case ATTENTION -> 2;
                };
    }

    private int firstLamp() {
        return bringsBack ? BELT_BACK + 1 : BELT_BACK;
    }

    private int firstDiverter() {
        return firstLamp() + LAMPS;
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

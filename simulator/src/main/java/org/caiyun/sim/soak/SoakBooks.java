package org.caiyun.sim.soak;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.caiyun.sim.scenario.ScenarioBook;

/** The books of a run, drawn by the weights of their kinds. */
final class SoakBooks {
    static final int COUNT = 24;

    private SoakBooks() {}

    static List<ScenarioBook> drawn(Map<SoakBook, Double> weights, SoakTags tags, Random random) {
        return IntStream.rangeClosed(1, COUNT)
                .mapToObj(number -> kind(weights, random).make(number, tags))
                .toList();
    }

    private static SoakBook kind(Map<SoakBook, Double> weights, Random random) {
        double all = 1;
        for (double weight : weights.values()) {
            all += weight;
        }
        double left = random.nextDouble() * all;
        for (var entry : weights.entrySet()) {
            left -= entry.getValue();
            if (left < 0) {
                return entry.getKey();
            }
        }
        return SoakBook.PLAIN;
    }
}

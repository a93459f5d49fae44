package org.caiyun.device.io;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the outputs of a board are wanted to be; all off at first. It does not know whether the board has obeyed. */
final class OutputImage {
    private final SortedMap<Integer, DigitalOut> outputs = new TreeMap<>();
    private SortedMap<Integer, Boolean> wanted;
    private SortedMap<Integer, Boolean> raw;

    OutputImage(List<DigitalOut> outputs) {
        var allOff = new TreeMap<Integer, Boolean>();
        outputs.forEach(output -> {
            this.outputs.put(output.channel(), output);
            allOff.put(output.channel(), false);
        });
        wanted = Collections.unmodifiableSortedMap(allOff);
        raw = rawOf(wanted);
    }

    /** The same map until something else is wanted. */
    SortedMap<Integer, Boolean> wanted() {
        return wanted;
    }

    /** The electrical levels behind what is wanted; the same map until something else is. */
    SortedMap<Integer, Boolean> raw() {
        return raw;
    }

    /** Outputs that are not named stay as they are. */
    void merge(SortedMap<Integer, Boolean> levels) {
        if (!outputs.keySet().containsAll(levels.keySet())) {
            throw new IllegalArgumentException("outputs " + levels.keySet() + " of a board with " + outputs.keySet());
        }
        var merged = new TreeMap<>(wanted);
        merged.putAll(levels);
        if (!merged.equals(wanted)) {
            wanted = Collections.unmodifiableSortedMap(merged);
            raw = rawOf(wanted);
        }
    }

    private SortedMap<Integer, Boolean> rawOf(SortedMap<Integer, Boolean> levels) {
        var electrical = new TreeMap<Integer, Boolean>();
        outputs.forEach((channel, output) -> electrical.put(channel, output.raw(levels.getOrDefault(channel, false))));
        return Collections.unmodifiableSortedMap(electrical);
    }
}

package org.caiyun.device.chute;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * On which input channel each sensor of the chute is; "on" means that something is seen.
 *
 * @param mouth the entry beam, within the patron's reach
 * @param captive behind the shutter
 * @param belt on the way to the outputs
 * @param landings one for each output, output 1 first
 */
public record ChuteInputs(int mouth, int captive, int belt, List<Integer> landings) {
    public ChuteInputs {
        landings = List.copyOf(landings);
    }

    /** All of them; the order is the components'. */
    public List<Integer> channels() {
        return Stream.concat(Stream.of(mouth, captive, belt), landings.stream()).toList();
    }

    Sensors read(SortedMap<Integer, Boolean> levels) {
        var landed = new TreeSet<Integer>();
        for (int i = 0; i < landings.size(); i++) {
            if (on(levels, landings.get(i))) {
                landed.add(i + 1);
            }
        }
        return new Sensors(on(levels, mouth), on(levels, captive), on(levels, belt), landed);
    }

    private static boolean on(SortedMap<Integer, Boolean> levels, int channel) {
        return levels.getOrDefault(channel, false);
    }
}

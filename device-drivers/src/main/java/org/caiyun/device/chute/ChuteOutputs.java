package org.caiyun.device.chute;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caiyun.device.chute.ChuteCommand.Lamp;

/**
 * On which output channel each drive and lamp of the chute is.
 *
 * @param shutterOpen on = the shutter is open; it closes by itself when the power goes
 * @param beltBack absent where nothing comes back: what has gone in can only go on
 * @param diverters one for each output, output 1 first
 */
public record ChuteOutputs(
        int shutterOpen,
        int beltForward,
        Optional<Integer> beltBack,
        int readyLamp,
        int busyLamp,
        int attentionLamp,
        List<Integer> diverters) {
    public ChuteOutputs {
        diverters = List.copyOf(diverters);
    }

    /** All of them; the order is the components'. */
    public List<Integer> channels() {
        var drives = Stream.concat(Stream.of(shutterOpen, beltForward), beltBack.stream());
        var lamps = Stream.of(readyLamp, busyLamp, attentionLamp);
        return Stream.of(drives, lamps, diverters.stream())
                .flatMap(channels -> channels)
                .toList();
    }

    /** Whether nothing moves by what is on this channel. */
    public boolean isLamp(int channel) {
        return channel == readyLamp || channel == busyLamp || channel == attentionLamp;
    }

    SortedMap<Integer, Boolean> levels(Drives drives, Set<Lamp> lamps) {
        var levels = new TreeMap<Integer, Boolean>();
        levels.put(shutterOpen, drives.shutterOpen());
        levels.put(beltForward, drives.belt() == Drives.Belt.FORWARD);
        beltBack.ifPresent(channel -> levels.put(channel, drives.belt() == Drives.Belt.BACK));
        for (int i = 0; i < diverters.size(); i++) {
            levels.put(diverters.get(i), drives.diverter() == i + 1);
        }
        for (Lamp lamp : Lamp.values()) {
            levels.put(channel(lamp), lamps.contains(lamp));
        }
        return levels;
    }

    private int channel(Lamp lamp) {
        return switch (lamp) {
            case READY -> readyLamp;
            case BUSY -> busyLamp;
            case ATTENTION -> attentionLamp;
        };
    }
}

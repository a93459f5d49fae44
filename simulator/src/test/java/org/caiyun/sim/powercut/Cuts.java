package org.caiyun.sim.powercut;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Cuts a recording between any two of its changes, and hands over every disk that is not like one handed over before.
 */
final class Cuts {
    private static final int[] PIECES = {1, 8};

    private final Recording recording;
    private final int orders;
    private final Set<String> known = new HashSet<>();
    private final Consumer<Cut> to;
    private int deed;
    private int answered = -1;
    private int first;
    private int points;
    private int images;

    /** @param orders how many random orders are tried at each cut, for each size of piece */
    Cuts(Recording recording, int orders, Consumer<Cut> to) {
        this.recording = recording;
        this.orders = orders;
        this.to = to;
    }

    /** Begins with a directory that holds this; cuts nothing before the change {@code first}. */
    Cuts run(CrashImage begin, int first) {
        this.first = first;
        var disk = new ModelledFileSystem(begin);
        var changes = recording.changes();
        for (int at = 0; at < changes.size(); at++) {
            switch (changes.get(at)) {
                case DiskChange.Said(Note.Begins(int number)) -> deed = number;
                case DiskChange.Said(Note.Ends(int number)) -> {
                    cut(at, disk);
                    answered = number;
                }
                case DiskChange.Said(Note.Switched _), DiskChange.Opened _ -> {}
                default -> cut(at, disk);
            }
            disk.apply(changes.get(at));
        }
        cut(changes.size(), disk);
        return this;
    }

    private void cut(int at, ModelledFileSystem disk) {
        if (at < first) {
            return;
        }
        points++;
        arrivals(at, disk).forEach((name, arrival) -> {
            images++;
            CrashImage image = disk.cut(arrival);
            if (known.add(deed + " " + answered + " " + image.key())) {
                to.accept(new Cut(at, deed, answered, name, image));
            }
        });
    }

    private Map<String, Arrival> arrivals(int at, ModelledFileSystem disk) {
        var arrivals = new LinkedHashMap<String, Arrival>();
        arrivals.put("nothing unsynced arrived", Arrival.NONE);
        arrivals.put("everything arrived", Arrival.ALL);
        disk.touched().ifPresent(file -> {
            long[] sectors = file.lastWrite();
            if (sectors.length == 2 && sectors[1] - sectors[0] > 1) {
                long middle = sectors[0] + 1 + at % (sectors[1] - sectors[0] - 1);
                arrivals.put("torn, front arrived", Arrival.torn(file.number(), middle, true));
                arrivals.put("torn, back arrived", Arrival.torn(file.number(), middle, false));
                arrivals.put("torn at a page", Arrival.torn(file.number(), (sectors[0] / 8 + 1) * 8, at % 2 == 0));
            }
        });
        for (int order = 0; order < orders; order++) {
            for (int piece : PIECES) {
                long seed = 1000L * at + order;
                arrivals.put("order " + seed + " of " + piece, Arrival.anyOrder(seed, piece));
            }
        }
        return arrivals;
    }

    int points() {
        return points;
    }

    /** Disks made, the alike ones too. */
    int images() {
        return images;
    }
}

package org.caiyun.sim.world;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the outputs of the machine switch on; {@code diverters} are output numbers from 1. */
public record ChuteDrives(boolean shutterOpen, boolean beltForward, boolean beltBack, SortedSet<Integer> diverters) {
    public static final ChuteDrives OFF = new ChuteDrives(false, false, false, new TreeSet<>());

    public ChuteDrives {
        diverters = Collections.unmodifiableSortedSet(new TreeSet<>(diverters));
    }
}

package org.caiyun.sim.powercut;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a data directory as a start finds them after a power cut.
 *
 * @param key of one recording: two of its images with the same key are the same
 */
record CrashImage(SortedMap<String, byte[]> files, long key) {
    static final CrashImage EMPTY = new CrashImage(new TreeMap<>(), 0);

    CrashImage {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}

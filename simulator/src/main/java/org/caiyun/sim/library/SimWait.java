package org.caiyun.sim.library;

/**
 * Somebody waits for a copy.
 *
 * @param patron empty where nobody knows who
 * @param where never {@link SimHold.NoHold}
 */
public record SimWait(String barcode, String patron, SimHold where) {}

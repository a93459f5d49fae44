package org.caiyun.sim.platform;

/**
 * Once that a kiosk reported a copy, as it stands on the worklist.
 *
 * @param number of the copy's task there
 * @param task the kiosk's id of it
 */
public record TaskVisit(int number, String barcode, String kiosk, String task) {}

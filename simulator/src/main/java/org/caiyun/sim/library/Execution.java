package org.caiyun.sim.library;

import java.time.Instant;

/**
 * A check-in that the simulated library ran, whatever came of it.
 *
 * @param returned the return date that the kiosk gave
 * @param at when it ran
 */
public record Execution(String barcode, Instant returned, Instant at, boolean noBlock, boolean closedLoan) {}

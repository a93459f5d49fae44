package org.caiyun.sim.library;

import java.time.Instant;

/**
 * A patron wants to borrow or to keep a copy.
 *
 * @param pin empty where none was asked for
 * @param due until when, if it is granted
 * @param noBlock it has happened already, while there was no link
 */
public record LoanWish(String patron, String pin, String barcode, Instant due, boolean noBlock) {}

package org.caiyun.sim.platform.store;

import java.time.Instant;

/**
 * Something that the platform was told.
 *
 * @param at when it was
 * @param kind what {@code text} is
 */
public record StoredEntry(Instant at, String kind, String text) {}

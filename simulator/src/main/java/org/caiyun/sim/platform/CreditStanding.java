package org.caiyun.sim.platform;

/**
 * What the service grants a reader.
 *
 * @param limit how many chosen books the reader may have at a time
 */
public record CreditStanding(CreditGrade grade, int limit) {}

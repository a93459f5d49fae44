package org.caiyun.sim.platform;

/**
 * What a kiosk asks, as it came.
 *
 * @param path with what stands before {@code /purchases} and its like removed
 * @param query raw, after the question mark; empty where there is none
 * @param authorization the header of this name; empty where there is none
 */
public record PlatformRequest(String method, String path, String query, String authorization, String body) {}

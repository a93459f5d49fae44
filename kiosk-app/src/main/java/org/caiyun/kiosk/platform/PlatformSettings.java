package org.caiyun.kiosk.platform;

import java.net.URI;
import java.time.Duration;

/**
 * What a site sets of the platform link.
 *
 * @param address what all paths of the interface follow, without a slash at its end
 * @param kiosk this kiosk's id
 * @param lookUpLimit how long the platform has to answer for a purchase
 * @param poll how often it is asked what became of tasks
 */
public record PlatformSettings(URI address, String kiosk, BearerToken token, Duration lookUpLimit, Duration poll) {
    public PlatformSettings {
        if (address.getHost() == null || address.toString().endsWith("/")) {
            throw new IllegalArgumentException("expected an address with a host and no slash at its end");
        }
        if (!lookUpLimit.isPositive() || !poll.isPositive()) {
            throw new IllegalArgumentException("expected times above zero, was " + lookUpLimit + " and " + poll);
        }
    }
}

package org.caiyun.kiosk.config;

import java.net.URI;
import java.time.Duration;

/** Whether this kiosk is linked to the Caiyun platform, and how. */
public sealed interface PlatformConfig {
    /** Nothing is asked of a platform, and nothing sent. */
    record None() implements PlatformConfig {}

    /**
     * The platform.
     *
     * @param address what the paths of its interface follow, without a slash at its end
     * @param token what this kiosk shows to be let in
     * @param trust whose signature under the platform's certificate counts
     * @param lookUp how long it has to answer for a purchase
     * @param poll how often it is asked what became of tasks
     */
    record At(URI address, SecretPlace token, TlsConfig.Trust trust, Duration lookUp, Duration poll)
            implements PlatformConfig {}
}

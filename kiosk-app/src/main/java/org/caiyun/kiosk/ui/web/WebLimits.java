package org.caiyun.kiosk.ui.web;

import java.time.Duration;

/**
 * What one server spends on its clients.
 *
 * @param connections at most this many at once; further ones are told 503
 * @param workers at most this many contents are made at once; further requests are told 503
 * @param waitingBytes a WebSocket client for which more than this waits is dropped
 * @param request for a request to arrive whole, after the connection or the previous answer
 * @param answer for a content to be made, and again for it to be taken by the client
 * @param ping between pings to a silent WebSocket client; it is dropped when three had no effect
 */
public record WebLimits(
        int connections, int workers, int waitingBytes, Duration request, Duration answer, Duration ping) {
    public static final WebLimits DEFAULT = new WebLimits(
            64, 16, 8 * 1024 * 1024, Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(10));

    /** The longest request line, and so the longest address. */
    static final int REQUEST_LINE_BYTES = 4096;

    static final int HEADER_BYTES = 16 * 1024;

    /** The longest message a browser may send. */
    static final int MESSAGE_BYTES = 64 * 1024;

    /** How long a refused client may still send, so that it gets to read why. */
    static final Duration FAREWELL = Duration.ofSeconds(1);

    public WebLimits {
        if (connections < 1 || workers < 1 || waitingBytes < 1) {
            throw new IllegalArgumentException("connections, workers and waiting bytes start at 1");
        }
        if (!request.isPositive() || !answer.isPositive() || !ping.isPositive()) {
            throw new IllegalArgumentException("the times of a web server are longer than nothing");
        }
    }
}

package org.caiyun.kiosk.journal;

import java.time.Instant;
import org.caiyun.device.Uptime;

/**
 * Which journal a fact stands in, where in it, and when it was written.
 *
 * @param seq without a gap; a restored journal goes on counting under a new journal id
 */
public record Envelope(String journal, long seq, String boot, Uptime uptime, Instant wall, boolean wallTrusted) {
    public Envelope {
        // the hash is taken over lines, so that an id with a line break could pass for another envelope
        if (journal.isBlank() || journal.indexOf('\n') >= 0 || boot.indexOf('\n') >= 0 || seq < 1) {
            throw new IllegalArgumentException("not an envelope: seq " + seq);
        }
    }
}

package org.caiyun.sim.peer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.caiyun.device.Bytes;

/**
 * How a simulated label scanner is set up.
 *
 * @param symbology sent before each label, such as {@code ]C0}; may be empty
 * @param charset in which labels are sent
 * @param suffix sent behind each label; may be empty
 */
public record ScannerPeerSettings(Mode mode, String symbology, Charset charset, Bytes suffix) {
    /** When a scanner reads. */
    public enum Mode {
        /** By itself, again and again while it sees a label. */
        SELF_SCANNING,
        /** One label for each trigger, if it sees one soon enough. */
        TRIGGERED
    }

    /** As delivered: the label in UTF-8 and CR. */
    public static ScannerPeerSettings of(Mode mode) {
        return new ScannerPeerSettings(mode, "", StandardCharsets.UTF_8, Bytes.of('\r'));
    }

    Bytes sent(String label) {
        return Bytes.ofText(symbology + label, charset).plus(suffix);
    }
}

package org.caiyun.sim.peer;

import java.util.List;
import org.caiyun.device.Bytes;

/**
 * A piece of paper that the simulated printer has cut off.
 *
 * @param bytes the commands that made it, from the last ESC @ before its first line to the cut
 * @param lines what can be read on it, line by line; centred lines begin with spaces
 * @param qrPayloads the QR codes on it, top to bottom
 */
public record PrintedReceipt(Bytes bytes, List<String> lines, List<String> qrPayloads) {
    public PrintedReceipt {
        lines = List.copyOf(lines);
        qrPayloads = List.copyOf(qrPayloads);
    }
}

package org.caiyun.sim.panel;

import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.sim.line.LineTap.Way;

/** Reads what passes on one line for people. What it may not show it leaves out of text and hex. One thread uses it. */
interface LineText {
    /** One row: bytes in hex, as far as they may be shown, and what they mean. */
    record Said(String hex, String text) {
        static Said of(Bytes bytes, String text) {
            return new Said(bytes.hex(), text);
        }
    }

    /** What these bytes complete. */
    List<Said> passed(Way way, Bytes bytes);

    /** The connection is a new one. */
    void reset();
}

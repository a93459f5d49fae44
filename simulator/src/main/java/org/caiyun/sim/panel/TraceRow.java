package org.caiyun.sim.panel;

import org.caiyun.device.Uptime;
import org.caiyun.sim.line.LineTap.Way;

/** One row of the wire trace. {@code hex} is empty where there were no bytes, or none that may be shown. */
record TraceRow(long number, Uptime at, String line, Way way, String hex, String text) {
    TraceRow withText(String other) {
        return new TraceRow(number, at, line, way, hex, other);
    }
}

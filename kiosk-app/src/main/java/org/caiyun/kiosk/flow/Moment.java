package org.caiyun.kiosk.flow;

import java.time.Instant;
import org.caiyun.device.Uptime;

/** Now, on both clocks: deadlines use the uptime, records and the library use the wall clock. */
public record Moment(Uptime uptime, Instant wall) {}

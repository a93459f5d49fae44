package org.caiyun.kiosk.flow;

import java.time.Instant;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.item.Barcode;

/**
 * A check-in that the library has yet to hear of, or to settle.
 *
 * @param attempt how often it was asked
 * @param settle an earlier attempt may have happened
 * @param notBefore the earliest moment of the next try
 */
public record OwedCheckIn(Barcode item, Instant returnedAt, int attempt, boolean settle, Uptime notBefore) {}

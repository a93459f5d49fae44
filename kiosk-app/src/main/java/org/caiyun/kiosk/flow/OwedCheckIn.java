package org.caiyun.kiosk.flow;

import java.util.Optional;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.WallTime;

/**
 * A check-in that the library has yet to hear of, or to settle.
 *
 * @param attempt how often it was asked
 * @param settle an earlier attempt may have happened
 * @param notBefore the earliest moment of the next try; absent while the item must land first
 */
public record OwedCheckIn(Barcode item, WallTime returnedAt, int attempt, boolean settle, Optional<Uptime> notBefore) {}

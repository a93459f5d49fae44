package org.caiyun.kiosk.flow;

import org.caiyun.device.CommandId;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.item.ReceiptNumber;

/** The receipt that is being printed. */
public sealed interface Printing {
    record Idle() implements Printing {}

    record Busy(ReceiptNumber number, CommandId command, Uptime until) implements Printing {}
}

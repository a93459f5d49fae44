package org.caiyun.kiosk.ui;

import java.time.Duration;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.flow.ReceiptMode;
import org.caiyun.kiosk.ui.PatronView.Countdown;

/** What runs out, in whole seconds that never say less time than there is. */
record Countdowns(Duration total, ReceiptMode receipts) {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    Countdown of(Uptime until, Uptime now, String key, Words words) {
        int left = seconds(until, now);
        return new Countdown(left, Math.toIntExact(total.toSeconds()), words.text(key, "s", Integer.toString(left)));
    }

    private static int seconds(Uptime until, Uptime now) {
        long nanos = Math.max(0, until.since(now).toNanos());
        return Math.toIntExact(Math.ceilDiv(nanos, NANOS_PER_SECOND));
    }

    /** When the number of seconds changes next. */
    static Uptime nextChange(Uptime until, Uptime now) {
        int left = seconds(until, now);
        return left <= 1 ? until : Uptime.ZERO.plus(until.since(Uptime.ZERO).minusSeconds(left - 1L));
    }

    String choosingKey() {
        return switch (receipts) {
            case ALWAYS, ALWAYS_ON_TIMEOUT -> "receipt.auto.print";
            case ASK, NEVER -> "receipt.auto";
        };
    }
}

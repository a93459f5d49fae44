package org.caiyun.kiosk.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.decide.Ownership;
import org.caiyun.kiosk.flow.OwedCheckIn;
import org.caiyun.kiosk.flow.OwedCheckIns;
import org.caiyun.kiosk.flow.Turn;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.item.WallTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class OwedLogTest {
    @RegisterExtension
    final LogLines lines = new LogLines(OwedLog.class);

    private final OwedLog log = new OwedLog();

    @Test
    void saysHowManyWaitWhenItBeginsOnceAMinuteAndWhenNoneDoes() {
        var one = OwedCheckIns.NONE.with(owed(1, "2026-03-01T01:00:00Z"));
        var two = one.with(owed(2, "2026-03-01T01:00:09Z"));

        log.note(OwedCheckIns.NONE, after(0));
        log.note(one, after(10));
        log.note(two, after(69));
        log.note(two, after(70));
        log.note(OwedCheckIns.NONE, after(71));
        log.note(OwedCheckIns.NONE, after(300));
        log.note(one, after(301));

        assertThat(lines.texts())
                .containsExactly(
                        "library owed=1 oldest=2026-03-01T01:00:00Z",
                        "library owed=2 oldest=2026-03-01T01:00:00Z",
                        "library owed=0",
                        "library owed=1 oldest=2026-03-01T01:00:00Z");
    }

    private static Uptime after(long seconds) {
        return Uptime.ZERO.plus(Duration.ofSeconds(seconds));
    }

    private static OwedCheckIn owed(long number, String returned) {
        return new OwedCheckIn(
                new ReturnId("k1", "j1", number),
                new ItemInSlot.Labelled(new Barcode("B" + number), List.of(), new Ownership.Own()),
                new WallTime.Known(Instant.parse(returned)),
                1,
                false,
                new Turn.From(Uptime.ZERO));
    }
}

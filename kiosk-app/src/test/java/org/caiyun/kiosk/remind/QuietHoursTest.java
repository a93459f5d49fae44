package org.caiyun.kiosk.remind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuietHoursTest {
    @ParameterizedTest
    @CsvSource({
        // over midnight
        "20:00, 08:00, Asia/Shanghai, 2026-11-23T11:59:59Z, PT0S",
        "20:00, 08:00, Asia/Shanghai, 2026-11-23T12:00:00Z, PT12H",
        "20:00, 08:00, Asia/Shanghai, 2026-11-23T23:59:59Z, PT1S",
        "20:00, 08:00, Asia/Shanghai, 2026-11-24T00:00:00Z, PT0S",
        // within a day
        "12:00, 13:30, Asia/Shanghai, 2026-11-23T03:59:00Z, PT0S",
        "12:00, 13:30, Asia/Shanghai, 2026-11-23T04:30:00Z, PT1H",
        "12:00, 13:30, Asia/Shanghai, 2026-11-23T05:30:00Z, PT0S",
        // none
        "00:00, 00:00, Asia/Shanghai, 2026-11-23T16:00:00Z, PT0S",
        // the nights in which clocks are put forward and back
        "20:00, 08:00, Europe/Berlin, 2026-03-28T20:00:00Z, PT10H",
        "20:00, 08:00, Europe/Berlin, 2026-10-24T19:00:00Z, PT12H",
    })
    void lastUntilTheirEndInTheSitesZone(LocalTime from, LocalTime to, ZoneId zone, Instant now, Duration left) {
        assertThat(new QuietHours(from, to, zone).left(now)).isEqualTo(left);
    }
}

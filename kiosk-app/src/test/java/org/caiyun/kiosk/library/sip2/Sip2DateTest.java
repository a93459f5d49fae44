package org.caiyun.kiosk.library.sip2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class Sip2DateTest {
    private static final ZoneId HOHHOT = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "'20260101    120000', 2026-01-01T04:00:00Z",
        "'20260101   Z120000', 2026-01-01T12:00:00Z",
        "'20260101   H120000', 2026-01-01T04:00:00Z",
        "'20260101   A120000', 2026-01-01T11:00:00Z",
        "'20260101   I120000', 2026-01-01T03:00:00Z",
        "'20260101   K120000', 2026-01-01T02:00:00Z",
        "'20260101   M120000', 2026-01-01T00:00:00Z",
        "'20260101   N120000', 2026-01-01T13:00:00Z",
        "'20260101   Q120000', 2026-01-01T16:00:00Z",
        "'20260101   Y120000', 2026-01-02T00:00:00Z"
    })
    void readsLocalUtcAndMilitaryZones(String text, Instant instant) {
        assertThat(new Sip2Date(text).instant(HOHHOT)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "                  ",
                "000000000000000000",
                "20260101   J120000",
                "20260101 EST120000",
                "20260230    120000",
                "2026010x    120000",
                "20260101    250000"
            })
    void saysThatItIsNoDate(String text) {
        assertThat(new Sip2Date(text).instant(HOHHOT)).isEmpty();
    }

    /** The offset is that of the date, not that of today. */
    @Test
    void writesLocalTimeWithTheOffsetOfItsDay() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        assertThat(Sip2Date.of(Instant.parse("2026-01-01T12:00:00Z"), berlin).text())
                .isEqualTo("20260101    130000");
        assertThat(Sip2Date.of(Instant.parse("2026-07-01T12:00:00Z"), berlin).text())
                .isEqualTo("20260701    140000");
    }

    @Test
    void hasEighteenCharacters() {
        assertThatThrownBy(() -> new Sip2Date("2026")).hasMessageContaining("18 characters");
    }
}

package org.caiyun.kiosk.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.caiyun.kiosk.decide.OpeningHours.Holiday;
import org.caiyun.kiosk.decide.OpeningHours.Now;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OpeningHoursTest {
    private static final ZoneId HOHHOT = ZoneId.of("Asia/Shanghai");
    /** Spring Festival of 2027 is on the 6th of February, a Saturday. */
    private static final Holiday FESTIVAL =
            new Holiday(LocalDate.of(2027, 2, 5), LocalDate.of(2027, 2, 11), "请到市民中心还书");

    private static final OpeningHours HOURS = new OpeningHours(
            HOHHOT, spans("mon-sat 08:00-20:00", "sun 10:00-24:00"), spans("tue-fri 09:00-17:00"), List.of(FESTIVAL));

    private static List<WeekSpan> spans(String... texts) {
        return Arrays.stream(texts)
                .map(text -> WeekSpan.parse(text).orElseThrow())
                .toList();
    }

    private static Now at(String local) {
        return HOURS.at(LocalDateTime.parse(local).atZone(HOHHOT).toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        // Sunday 2026-11-22, Monday 23, Tuesday 24
        "2026-11-24T08:00, false",
        "2026-11-24T09:00, true",
        "2026-11-24T16:59:59, true",
        "2026-11-24T17:00, false",
        "2026-11-23T12:00, false",
        "2026-11-22T23:59:59, false",
    })
    void theMachineIsOpenAndTheLibraryPerhaps(String local, boolean library) {
        assertThat(at(local)).isEqualTo(new Now.Open(library));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T07:59:59, 2026-11-24T08:00",
        "2026-11-24T20:00,    2026-11-25T08:00",
        "2026-11-21T22:00,    2026-11-22T10:00",
        // Thursday before the festival: it opens on the Friday after it
        "2027-02-04T21:00,    2027-02-12T08:00",
    })
    void whenItIsClosedItSaysWhenItOpens(String local, String opens) {
        assertThat(at(local))
                .isInstanceOfSatisfying(
                        Now.Outside.class, now -> assertThat(now.opens()).contains(LocalDateTime.parse(opens)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-05T00:00", "2027-02-08T12:00", "2027-02-11T23:59:59"})
    void aHolidayIsClosedFromItsFirstToItsLastDay(String local) {
        assertThat(at(local)).isEqualTo(new Now.OnHoliday(FESTIVAL));
    }

    @Test
    void withoutACalendarItIsAlwaysOpen() {
        var always = OpeningHours.always(HOHHOT);

        assertThat(always.isAlways()).isTrue();
        assertThat(always.at(
                        LocalDateTime.parse("2026-11-22T03:00").atZone(HOHHOT).toInstant()))
                .isEqualTo(new Now.Open(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mon-fri 09:00-20:30", "sat 08:00-24:00", "fri-mon 22:00-23:00", "sun 00:00-00:01"})
    void spansAreWrittenAsTheyAreRead(String text) {
        assertThat(WeekSpan.parse(text)).map(WeekSpan::text).contains(text);
    }

    @Test
    void daysGoOverTheEndOfTheWeek() {
        assertThat(WeekSpan.parse("sat-mon 09:00-10:00").orElseThrow().days())
                .containsExactly(DayOfWeek.MONDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mon",
                "mon 9:00-10:00",
                "mon 10:00-09:00",
                "mon 09:00-09:00",
                "mon 09:00-24:30",
                "mo 09:00-10:00"
            })
    void whatIsNoSpanIsNone(String text) {
        assertThat(WeekSpan.parse(text)).isEqualTo(Optional.empty());
    }
}

package org.caiyun.sim.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.caiyun.sim.platform.ShopLoan.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A book is due on 1 September: the first overdue day is the second, the thirtieth 1 October. */
final class CreditRulesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DUE = LocalDate.parse("2026-09-01");
    private static final CreditRules RULES = new CreditRules(4, true, ZONE);
    private static final CreditRules DAY_AFTER = new CreditRules(4, false, ZONE);
    private static final Instant LATER = at(400, "12:00:00");

    @ParameterizedTest(name = "day {0} at {1}")
    @CsvSource({
        "0, 23:59:58, C, 4, C, 4",
        "29, 00:00:00, C, 4, C, 4",
        "29, 23:59:58, C, 4, C, 4",
        "30, 00:00:03, D, 3, C, 4",
        "30, 23:59:58, D, 3, C, 4",
        "31, 00:00:03, D, 3, D, 3",
        "89, 23:59:58, D, 3, D, 3",
        "90, 00:00:03, E, 0, D, 3",
        "90, 23:59:58, E, 0, D, 3",
        "91, 00:00:03, E, 0, E, 0"
    })
    void lowersAGradeOnTheDayThatTheRulesName(
            int day, String time, CreditGrade grade, int limit, CreditGrade orElse, int limitOrElse) {
        var now = at(day, time);

        assertThat(RULES.standing(CreditYear.NONE, List.of(loan(new End.Open())), now))
                .isEqualTo(new CreditStanding(grade, limit));
        assertThat(DAY_AFTER.standing(CreditYear.NONE, List.of(loan(new End.Open())), now))
                .isEqualTo(new CreditStanding(orElse, limitOrElse));
    }

    @Test
    void undoesADropWhenTheReturnWasBeforeIt() {
        var now = at(33, "10:00:00");
        assertThat(RULES.standing(CreditYear.NONE, List.of(loan(new End.Open())), now)
                        .grade())
                .isEqualTo(CreditGrade.D);

        var onDay29 = loan(new End.Returned(at(29, "23:59:58"), "r1"));

        assertThat(RULES.standing(CreditYear.NONE, List.of(onDay29), now))
                .isEqualTo(new CreditStanding(CreditGrade.C, 4));
    }

    @Test
    void keepsADropWhenTheReturnWasAfterIt() {
        var onDay30 = loan(new End.Returned(at(30, "00:00:03"), "r1"));

        assertThat(RULES.standing(CreditYear.NONE, List.of(onDay30), LATER).grade())
                .isEqualTo(CreditGrade.D);
    }

    /** Until the true time is known, what counts is when the platform heard of it. */
    @Test
    void countsAnUndatedReturnFromWhenItWasHeardOf() {
        var heard = loan(new End.Undated(at(31, "09:00:00"), "r1"));

        assertThat(RULES.standing(CreditYear.NONE, List.of(heard), LATER).grade())
                .isEqualTo(CreditGrade.D);
    }

    @Test
    void lowersOnceForEachBook() {
        var two = List.of(loan(new End.Open()), loan(new End.Open()));

        assertThat(RULES.standing(CreditYear.NONE, two, at(30, "12:00:00")))
                .isEqualTo(new CreditStanding(CreditGrade.E, 0));
    }

    @ParameterizedTest(name = "{0} purchases, {1}, {2}, {3}")
    @CsvSource({
        "0, false, false, false, C, 4",
        "5, true, false, false, B, 5",
        "5, true, true, false, A, 6",
        "5, true, true, true, A, 7",
        "10, true, false, true, A, 6",
        "11, true, false, true, A, 7",
        "11, true, true, false, A, 6",
        "11, false, false, true, B, 5"
    })
    void raisesForABooksGoodYear(
            int purchases, boolean circulated, boolean topOfUse, boolean topOfSales, CreditGrade grade, int limit) {
        var year = new CreditYear(purchases, circulated, topOfUse, topOfSales);

        assertThat(RULES.standing(year, List.of(), LATER)).isEqualTo(new CreditStanding(grade, limit));
    }

    private static ShopLoan loan(End end) {
        return new ShopLoan("P1", "15010000001234", DUE, end);
    }

    /** On this overdue day, in the site's zone. */
    private static Instant at(int day, String time) {
        return LocalDateTime.parse(DUE.plusDays(day) + "T" + time).atZone(ZONE).toInstant();
    }
}

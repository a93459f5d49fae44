package org.caiyun.sim.platform;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The service's rules of credit. A grade is worked out of the loans each time it is asked for and never kept: a return
 * that becomes known late, and lies before a drop, has undone it.
 *
 * @param limit how many chosen books grade C may have
 * @param dayCounts whether the thirtieth and ninetieth overdue day lower a grade themselves, or only the day after
 * @param zone where a day begins and ends
 */
public record CreditRules(int limit, boolean dayCounts, ZoneId zone) {
    private static final int DROP_DAYS = 30;
    private static final int LAST_DAYS = 90;
    private static final int BEST = 3;

    public CreditRules {
        if (limit < 0) {
            throw new IllegalArgumentException("a limit is 0 or more, was " + limit);
        }
    }

    public CreditStanding standing(CreditYear year, List<ShopLoan> loans, Instant now) {
        int bonus = year.isBest() ? BEST : year.merits();
        var grade = year.isBest() ? CreditGrade.A : CreditGrade.C.up(bonus);
        var overdue = loans.stream()
                .map(loan -> overdueDays(loan, now))
                .filter(days -> isOver(days, DROP_DAYS))
                .toList();
        grade = overdue.stream().anyMatch(days -> isOver(days, LAST_DAYS)) ? CreditGrade.E : grade.down(overdue.size());
        int may = grade == CreditGrade.E ? 0 : Math.max(0, limit + bonus - overdue.size());
        return new CreditStanding(grade, may);
    }

    private boolean isOver(long days, int most) {
        return dayCounts ? days >= most : days > most;
    }

    /** Calendar days of the site, whatever the hour: the day after the due one is the first. */
    private long overdueDays(ShopLoan loan, Instant now) {
        var last = loan.until(now).atZone(zone).toLocalDate();
        return Math.max(0, ChronoUnit.DAYS.between(loan.due(), last));
    }
}

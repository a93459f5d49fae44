package org.caiyun.sim.library;

import java.time.Duration;
import java.time.Instant;

/**
 * What the simulated library allows its patrons.
 *
 * @param loans how many at a time, as {@code holds}
 * @param renewals of one loan
 * @param mostOwed in minor units of the currency; who owes more borrows nothing
 * @param currency ISO 4217
 */
public record LendingRules(int loanDays, int renewals, int loans, int holds, int mostOwed, String currency) {
    public static final LendingRules USUAL = new LendingRules(30, 2, 10, 5, 2_000, "CNY");

    public Instant due(Instant from) {
        return from.plus(Duration.ofDays(loanDays));
    }
}

package org.caiyun.sim.library;

import java.time.Instant;

/** A copy that a patron has. */
public record SimLoan(String barcode, String patron, Instant due, int renewals) {
    SimLoan renewed(Instant until) {
        return new SimLoan(barcode, patron, until, renewals + 1);
    }

    public boolean isOverdue(Instant now) {
        return due.isBefore(now);
    }
}

package org.caiyun.sim.platform;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A reader's loan of a shop-bought book.
 *
 * @param due the last day that is not overdue
 */
public record ShopLoan(String purchase, String card, LocalDate due, End end) {
    /** How it stands. */
    public sealed interface End {
        record Open() implements End {}

        /** A machine took the book then; {@code by} is its return. */
        record Returned(Instant at, String by) implements End {}

        /** A machine took it whose clock was not right; {@code heard} is when the platform learned it. */
        record Undated(Instant heard, String by) implements End {}
    }

    boolean isOpen() {
        return end instanceof End.Open;
    }

    ShopLoan endedBy(End other) {
        return new ShopLoan(purchase, card, due, other);
    }

    /** When it ended as far as is known, or the time of asking. */
    Instant until(Instant now) {
        return switch (end) {
            case End.Open() -> now;
            case End.Returned(var at, var _) -> at;
            case End.Undated(var heard, var _) -> heard;
        };
    }
}

package org.caiyun.kiosk.cataloguing;

import java.math.BigDecimal;

/**
 * A sum, in the smallest unit of its currency.
 *
 * @param minorUnits fen, for instance; never below zero
 * @param currency the three letters of ISO 4217
 */
public record Money(long minorUnits, String currency) {
    /** No currency that a book is bought with has more or fewer. */
    private static final int DECIMALS = 2;

    public Money {
        if (minorUnits < 0 || !currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("not a sum: " + minorUnits + " " + currency);
        }
    }

    /** In Chinese yuan. */
    public static Money ofFen(long fen) {
        return new Money(fen, "CNY");
    }

    /** The number alone, with two decimals and a point: {@code 29.80}. */
    public String amount() {
        return BigDecimal.valueOf(minorUnits, DECIMALS).toPlainString();
    }
}

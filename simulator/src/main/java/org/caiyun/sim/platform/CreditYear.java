package org.caiyun.sim.platform;

/**
 * How the books did that a reader chose last year.
 *
 * @param purchases how many they were
 * @param circulated lent by the library more than five times
 * @param topOfUse among the library's fifty most used
 * @param topOfSales among the shop's fifty best sold
 */
public record CreditYear(int purchases, boolean circulated, boolean topOfUse, boolean topOfSales) {
    /** Nothing that raises a grade. */
    public static final CreditYear NONE = new CreditYear(0, false, false, false);

    private static final int MANY = 10;

    /** Enough for the best grade at once. */
    boolean isBest() {
        return purchases > MANY && circulated && topOfSales;
    }

    /** How many of the three conditions are met. */
    int merits() {
        return (circulated ? 1 : 0) + (topOfUse ? 1 : 0) + (topOfSales ? 1 : 0);
    }
}

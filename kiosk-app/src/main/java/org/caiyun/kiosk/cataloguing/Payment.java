package org.caiyun.kiosk.cataloguing;

import java.time.LocalDate;

/**
 * How the library bought it. Empty text where the platform does not say.
 *
 * @param shop the shop's name
 * @param order the shop's number of the purchase
 * @param boughtOn the day of the purchase: the asset's date, never that of the return
 * @param settlement number of the bill that the library pays
 */
public record Payment(String shop, String order, LocalDate boughtOn, Price paid, String settlement, String invoice) {
    /** What was paid (实洋): it is known once the bill is settled. */
    public sealed interface Price {
        record Paid(Money sum) implements Price {}

        record NotSettled() implements Price {}
    }
}
